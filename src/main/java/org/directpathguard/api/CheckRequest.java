package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is to be checked.
 *
 * @param vcenter name of the inventory, where several know a host of that name
 * @param host which host
 * @param devices addresses as the vSphere Client shows them, {@code vmhbaN}, {@code vmnicN} or {@code vendor:device}
 * @param enable false to ask about turning passthrough off; true when left out
 * @param requester who asks, for the record
 * @param changeId number of the change, for the record
 * @param unknown fields that this version does not know; naming any is refused
 */
@Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE)
record CheckRequest(
        @Nullable String vcenter,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        HostKey host,

        @ArraySchema(
                minItems = 1,
                schema = @Schema(minLength = 1),
                arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
        @Nullable
        List<String> devices,

        @Nullable Boolean enable,
        @Nullable String requester,
        @Nullable String changeId,
        @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

    /**
     * Names a host; one of the three is enough.
     *
     * @param name name in the inventory
     * @param moid managed object id
     * @param uuid hardware UUID
     * @param unknown fields that this version does not know
     */
    @Schema(additionalProperties = Schema.AdditionalPropertiesValue.FALSE, minProperties = 1)
    record HostKey(
            @Nullable String name,
            @Nullable String moid,
            @Nullable String uuid,
            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {}
}
