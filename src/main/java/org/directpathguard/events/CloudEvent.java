package org.directpathguard.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.directpathguard.ledger.LedgerEntry;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event in the structured JSON form of CloudEvents 1.0.
 *
 * @param id unique for its source; a receiver that has seen it may drop it
 * @param type what happened
 * @param body the JSON text, at most 64 KiB as the specification asks
 */
record CloudEvent(String id, EventType type, String body) {

    private static final int LONGEST = 64 << 10;
    private static final int HASH_SHOWN = 16;

    static CloudEvent of(LedgerEntry entry, EventType type, String source) {
        String id = "ledger-" + entry.sequence() + "-" + entry.hash().substring(0, HASH_SHOWN);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("sequence", entry.sequence());
        data.put("entryHash", entry.hash());
        data.put("who", entry.who());
        data.put("what", entry.what());
        data.put("why", entry.why());
        entry.host().ifPresent(host -> data.put("host", host));
        entry.checkId().ifPresent(check -> data.put("checkId", check));
        entry.policy().ifPresent(policy -> data.put("policy", policy));
        data.put("facts", JsonMapper.shared().readTree(entry.payload()));
        CloudEvent whole = of(id, type, source, entry.host().orElse("ledger"), entry.time(), data);
        if (whole.body().getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return whole;
        }
        data.put("facts", Map.of());
        data.put("shortened", true);
        data.put("why", "");
        return of(id, type, source, entry.host().orElse("ledger"), entry.time(), data);
    }

    static CloudEvent of(
            String id, EventType type, String source, String subject, Instant time, Map<String, Object> data) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", type.id());
        event.put("subject", subject);
        event.put("time", time.toString());
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return new CloudEvent(id, type, JsonMapper.shared().writeValueAsString(event));
    }
}
