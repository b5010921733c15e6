package org.directpathguard.ledger;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An entry as it stands in the ledger.
 *
 * @param sequence its place, from 1 without gaps
 * @param time when it was recorded, to the millisecond
 * @param kind name of a {@link LedgerKind}; text here, so that a name changed by somebody else can still be shown
 * @param who who did it
 * @param what one sentence
 * @param why the reason, or empty
 * @param host the host's name
 * @param checkId id of the decision that this belongs to
 * @param policy name and version of the policy
 * @param payload further facts, as the JSON text that the hash was made of
 * @param previousHash hash of the entry before, 64 zeros for the first
 * @param hash RFC 6962 leaf hash of everything above
 */
public record LedgerEntry(
        long sequence,
        Instant time,
        String kind,
        String who,
        String what,
        String why,
        Optional<String> host,
        Optional<String> checkId,
        Optional<String> policy,
        String payload,
        String previousHash,
        String hash) {

    /** Hash of the entry before the first one. */
    static final String NO_HASH = "0".repeat(64);

    /** {@return the hash that the content calls for} */
    String expectedHash() {
        return Merkle.leaf(CanonicalJson.write(content()));
    }

    LedgerEntry withHash(String newHash) {
        return new LedgerEntry(
                sequence, time, kind, who, what, why, host, checkId, policy, payload, previousHash, newHash);
    }

    /** {@return the entry as one line of JSON in canonical form (RFC 8785), the hash included} */
    public String json() {
        Map<String, Object> all = content();
        all.put("hash", hash);
        return CanonicalJson.write(all);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sequence", sequence);
        content.put("time", time.toString());
        content.put("kind", kind);
        content.put("who", who);
        content.put("what", what);
        content.put("why", why);
        host.ifPresent(name -> content.put("host", name));
        checkId.ifPresent(id -> content.put("checkId", id));
        policy.ifPresent(name -> content.put("policy", name));
        content.put("payload", CanonicalJson.raw(payload));
        content.put("previousHash", previousHash);
        return content;
    }
}
