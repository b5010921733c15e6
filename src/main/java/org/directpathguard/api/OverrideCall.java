package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Why a BLOCK is to be overridden once.
 *
 * @param reason why, in the requester's words
 * @param changeId number of the change; that of the check when left out
 * @param unknown fields that this version does not know; naming any is refused
 */
@Schema(name = "OverrideRequest", additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record OverrideCall(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, minLength = 1, maxLength = OverrideCall.LONGEST) @Nullable
        String reason,

        @Nullable String changeId,
        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

    static final int LONGEST = 2000;

    String presentReason() throws ApiProblemException {
        new UnknownFields().and("", unknown).refuse(List.of("reason", "changeId"));
        String text = reason;
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw new ApiProblemException(
                    HttpStatus.BAD_REQUEST,
                    "reason-missing",
                    "An override needs a reason",
                    "The request holds no reason, or one of more than " + LONGEST + " characters.",
                    "Say in a sentence why this host may be changed although it would lose what the check names.");
        }
        return text;
    }
}
