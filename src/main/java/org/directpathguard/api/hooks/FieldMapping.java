package org.directpathguard.api.hooks;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which fields of an outside system's object name host and devices, each as a JSON Pointer (RFC 6901).
 *
 * @param type the kind of object it applies to; {@code *} for any
 * @param host pointer to the host: its name, managed object id or UUID
 * @param devices pointer to the devices: a list of texts, or one text with commas between them
 * @param state pointer to {@code present} or {@code absent}; where there is no such field, passthrough is turned on
 */
record FieldMapping(
        String type,
        String host,
        String devices,
        @DefaultValue("") String state) {

    boolean appliesTo(String kind) {
        return type.equals("*") || type.equals(kind);
    }
}
