package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Which verdict is meant, proven by its token.
 *
 * @param decisionToken the token that came with the check
 * @param unknown fields that this version does not know; naming any is refused
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record TokenRequest(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1) @Nullable
        String decisionToken,

        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

    String token() throws ApiProblemException {
        new UnknownFields().and("", unknown).refuse(List.of("decisionToken"));
        return present(decisionToken);
    }

    static String present(@Nullable String token) throws ApiProblemException {
        if (token == null || token.isBlank()) {
            throw new ApiProblemException(
                    HttpStatus.BAD_REQUEST,
                    "token-missing",
                    "The decision token is missing",
                    "The request holds no decisionToken.",
                    "Give the decisionToken that came with the check.");
        }
        return token;
    }
}
