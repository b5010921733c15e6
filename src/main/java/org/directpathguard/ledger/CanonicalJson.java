package org.directpathguard.ledger;

import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** JSON with one spelling for each value: keys in order, no spaces (RFC 8785 for all that is written here). */
final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .build();

    private CanonicalJson() {}

    static String write(Map<String, Object> value) {
        return PlainLine.whole(MAPPER.writeValueAsString(value));
    }

    /** A part that is already text and goes in byte by byte, so that no change of it goes unnoticed. */
    static Object raw(String json) {
        return new RawValue(json);
    }
}
