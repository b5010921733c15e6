package org.directpathguard.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be recorded. Names may come from anybody: line breaks and other control characters are written visibly, so
 * that no name breaks a line of a log or an export.
 *
 * @param kind what happened
 * @param who who did it, as the caller is named
 * @param what one sentence
 * @param why the reason that was given; empty where none was
 * @param host the host's name
 * @param checkId id of the stored decision that this belongs to
 * @param policy name and version of the policy that was applied
 * @param payload further facts as JSON values: texts, numbers, booleans, lists, maps
 */
public record LedgerRecord(
        LedgerKind kind,
        String who,
        String what,
        String why,
        Optional<String> host,
        Optional<String> checkId,
        Optional<String> policy,
        Map<String, Object> payload) {

    /** Makes texts harmless. */
    public LedgerRecord {
        who = PlainLine.of(who);
        what = PlainLine.of(what);
        why = PlainLine.of(why);
        host = host.map(PlainLine::of);
        checkId = checkId.map(PlainLine::of);
        policy = policy.map(PlainLine::of);
        payload = Map.copyOf(payload);
    }

    /**
     * Begins a record.
     *
     * @param kind what happened
     * @param who who did it
     * @param what one sentence
     * @return the record, to be completed
     */
    public static LedgerRecord of(LedgerKind kind, String who, String what) {
        return new LedgerRecord(kind, who, what, "", Optional.empty(), Optional.empty(), Optional.empty(), Map.of());
    }

    /**
     * Adds the reason.
     *
     * @param reason as it was given
     * @return the record with it
     */
    public LedgerRecord because(String reason) {
        return new LedgerRecord(kind, who, what, reason, host, checkId, policy, payload);
    }

    /**
     * Adds the host.
     *
     * @param name the host's name
     * @return the record with it
     */
    public LedgerRecord about(String name) {
        return new LedgerRecord(kind, who, what, why, Optional.of(name), checkId, policy, payload);
    }

    /**
     * Adds the decision.
     *
     * @param id id of the stored decision
     * @return the record with it
     */
    public LedgerRecord check(String id) {
        return new LedgerRecord(kind, who, what, why, host, Optional.of(id), policy, payload);
    }

    /**
     * Adds the policy.
     *
     * @param applied name and version
     * @return the record with it
     */
    public LedgerRecord policy(String applied) {
        return new LedgerRecord(kind, who, what, why, host, checkId, Optional.of(applied), payload);
    }

    /**
     * Adds a fact.
     *
     * @param name its name
     * @param value text, number, boolean, list or map
     * @return the record with it
     */
    public LedgerRecord with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(payload);
        more.put(name, value);
        return new LedgerRecord(kind, who, what, why, host, checkId, policy, more);
    }
}
