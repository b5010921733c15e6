package org.directpathguard.api.hooks;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * A field's value as ServiceNow's Table API gives it: a plain text; or, by {@code sysparm_display_value}, an object with {@code
 * display_value}, {@code value} and, for a reference to another record, {@code link}.
 *
 * <p>Of a reference only the display value is a name. The {@code sys_id} means nothing outside the instance, and nobody here
 * looks it up.
 */
final class ServiceNowValue {

    private static final Pattern SYS_ID = Pattern.compile("[0-9a-f]{32}");

    private ServiceNowValue() {}

    /**
     * The text of a value.
     *
     * @param value as it came
     * @param pointer where it stands
     * @return the text, or whatever else stands there
     * @throws UnresolvedFieldException if it is a reference without a name
     */
    static JsonNode plain(JsonNode value, String pointer) throws UnresolvedFieldException {
        JsonNode shown = value.isObject() ? value.path("display_value") : value;
        boolean isEmpty = text(shown).isEmpty();
        boolean isReference = value.isObject() && !(text(value.path("value")) + text(value.path("link"))).isEmpty();
        if (SYS_ID.matcher(text(shown)).matches() || (isEmpty && isReference)) {
            throw new UnresolvedFieldException(
                    "At " + pointer + " stands the sys_id of a record, not its name. Send its"
                            + " display_value: read the change with sysparm_display_value=true, or take the name from the"
                            + " data pill of that record.");
        }
        return value.has("display_value") ? shown : value;
    }

    /** The text of a field of the change that is not mapped; empty where there is none. */
    static Optional<String> told(JsonNode change, String field) {
        JsonNode value = change.path(field);
        String told = text(value.isObject() ? value.path("display_value") : value);
        return told.isEmpty() ? Optional.empty() : Optional.of(told);
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString().strip() : "";
    }
}
