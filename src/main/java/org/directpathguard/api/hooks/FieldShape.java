package org.directpathguard.api.hooks;

import tools.jackson.databind.JsonNode;

/** How an outside system wraps the values of its fields. */
@FunctionalInterface
interface FieldShape {

    /** Values as they are. */
    FieldShape PLAIN = (value, pointer) -> value;

    /**
     * What is in a value's wrapping.
     *
     * @param value the value as it came
     * @param pointer where it stands
     * @return the value itself
     * @throws UnresolvedFieldException if there is something in it that names nothing
     */
    JsonNode unwrap(JsonNode value, String pointer) throws UnresolvedFieldException;
}
