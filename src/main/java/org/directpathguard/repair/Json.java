package org.directpathguard.repair;

import java.util.Collection;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Writes JSON (RFC 8259), indented by two blanks.
 *
 * <p>The rescue bundle is to stay small, and writing is all that it does with JSON, so there is no library for it.
 */
final class Json {

    private final StringBuilder text = new StringBuilder();

    private Json() {}

    /**
     * Writes a value.
     *
     * @param value a map with texts as keys, a collection, a text, a number, a boolean, or an optional of these; an empty
     *     optional is written as null
     * @return JSON
     */
    static String write(Object value) {
        Json json = new Json();
        json.value(value, "");
        return json.text.toString();
    }

    private void value(Object value, String indent) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(present -> value(present, indent), () -> text.append("null"));
        } else if (value instanceof OptionalInt optional) {
            text.append(optional.isPresent() ? String.valueOf(optional.getAsInt()) : "null");
        } else if (value instanceof Map<?, ?> map) {
            object(map, indent);
        } else if (value instanceof Collection<?> collection) {
            array(collection, indent);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            text.append(value);
        } else {
            string(value.toString());
        }
    }

    private void object(Map<?, ?> map, String indent) {
        String inner = indent + "  ";
        text.append('{');
        Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<?, ?> entry = entries.next();
            text.append('\n').append(inner);
            string(String.valueOf(entry.getKey()));
            text.append(": ");
            value(entry.getValue(), inner);
            text.append(entries.hasNext() ? "," : "\n" + indent);
        }
        text.append('}');
    }

    private void array(Collection<?> collection, String indent) {
        String inner = indent + "  ";
        text.append('[');
        Iterator<?> elements = collection.iterator();
        while (elements.hasNext()) {
            text.append('\n').append(inner);
            value(elements.next(), inner);
            text.append(elements.hasNext() ? "," : "\n" + indent);
        }
        text.append(']');
    }

    /** What a host's files hold reaches these texts: anything that is not plain printable text is escaped. */
    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char character = value.charAt(i);
            if (character == '"' || character == '\\') {
                text.append('\\').append(character);
            } else if (character < ' ' || character > '~') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
            } else {
                text.append(character);
            }
        }
        text.append('"');
    }
}
