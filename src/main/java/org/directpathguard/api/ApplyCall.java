package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which change is to be made.
 *
 * @param decisionToken the token that came with the check
 * @param applyNow true to let it take effect without a reboot where the host can; false when left out
 * @param unknown fields that this version does not know; naming any is refused
 */
@Schema(name = "ApplyRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record ApplyCall(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1) @Nullable
        String decisionToken,

        @Nullable Boolean applyNow,
        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

    String token() throws ApiProblemException {
        new UnknownFields().and("", unknown).refuse(List.of("decisionToken", "applyNow"));
        return TokenRequest.present(decisionToken);
    }
}
