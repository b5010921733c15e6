package org.directpathguard.api.hooks;

import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** The uid of a review that nobody will read to its end; the API server takes no answer without it. */
final class AdmissionUid {

    private AdmissionUid() {}

    /** The uid in the beginning of a review; empty where it can't be found. */
    static String of(byte[] beginning) {
        try (JsonParser parser = JsonMapper.shared().createParser(beginning)) {
            boolean found = parser.nextToken() == JsonToken.START_OBJECT
                    && enter(parser, "request")
                    && parser.currentToken() == JsonToken.START_OBJECT
                    && enter(parser, "uid")
                    && parser.currentToken() == JsonToken.VALUE_STRING;
            return found ? Objects.requireNonNullElse(parser.getString(), "") : "";
        } catch (JacksonException unreadable) {
            return "";
        }
    }

    /** Goes to the value of a field of the object that the parser has entered. */
    private static boolean enter(JsonParser parser, String field) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean wanted = field.equals(parser.currentName());
            parser.nextToken();
            if (wanted) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }
}
