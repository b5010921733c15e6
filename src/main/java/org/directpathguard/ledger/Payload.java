package org.directpathguard.ledger;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts of an entry, read back. */
record Payload(JsonNode facts) {

    private static final JsonMapper READER = new JsonMapper();

    static Payload of(LedgerEntry entry) {
        try {
            return new Payload(READER.readTree(entry.payload()));
        } catch (JacksonException e) {
            return new Payload(READER.createObjectNode()); // its hash does not fit either, which is reported
        }
    }

    String text(String name) {
        return facts.path(name).asString("");
    }
}
