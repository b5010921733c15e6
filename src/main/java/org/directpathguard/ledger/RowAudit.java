package org.directpathguard.ledger;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the rows that the service acts upon (decisions, overrides, tokens, checkpoints) with what the chain says of them. */
final class RowAudit {

    private final JdbcClient sql;
    private final Findings findings;
    private final Map<String, Map<LedgerKind, LedgerEntry>> overrides = new HashMap<>();
    private final TokenAudit tokens = new TokenAudit();
    private final CheckpointAudit checkpoints = new CheckpointAudit();

    RowAudit(JdbcClient sql, Findings findings) {
        this.sql = sql;
        this.findings = findings;
    }

    void add(LedgerEntry entry) {
        Optional<LedgerKind> kind = Arrays.stream(LedgerKind.values())
                .filter(known -> known.name().equals(entry.kind()))
                .findFirst();
        if (kind.isEmpty()) {
            findings.at(entry.sequence(), "is of a kind that this version does not know");
            return;
        }
        switch (kind.get()) {
            case DECISION -> decision(entry);
            case OVERRIDE_REQUESTED, OVERRIDE_APPROVED, OVERRIDE_USED -> override(kind.get(), entry);
            case TOKEN_CREATED, TOKEN_ROTATED, TOKEN_REVOKED -> tokens.add(kind.get(), entry);
            case CHECKPOINT -> checkpoints.add(entry);
            case VERIFY,
                    APPLY_INTENDED,
                    APPLY_OUTCOME,
                    ARMED,
                    IN_DOUBT,
                    ACTIVE_AT_ONCE,
                    HOST_BROKEN,
                    REVERT_INTENDED,
                    REVERT_OUTCOME,
                    ESCALATED,
                    SIGNED_IN,
                    SIGN_IN_REFUSED -> {
                // These stand for themselves.
            }
        }
    }

    void end() {
        sql.sql("select id from decision d where not exists (select 1 from ledger_entry e where e.sequence_number ="
                        + " d.sequence_number and e.kind = 'DECISION' and e.check_id = d.id)")
                .query(String.class)
                .list()
                .forEach(id -> findings.of("decision " + id, "stands in no entry of the ledger"));
        for (StoredOverride row : OverrideRows.newest(sql, Integer.MAX_VALUE)) {
            Map<LedgerKind, LedgerEntry> trail =
                    Optional.ofNullable(overrides.remove(row.id())).orElse(Map.of());
            OverrideAudit.compare(row, trail).ifPresent(problem -> findings.of("override " + row.id(), problem));
        }
        overrides.keySet().forEach(id -> findings.of("override " + id, "was removed: the ledger knows it"));
        tokens.compare(sql, findings);
        checkpoints.compare(sql, findings);
    }

    private void override(LedgerKind kind, LedgerEntry entry) {
        String id = Payload.of(entry).text("override");
        if (overrides.computeIfAbsent(id, unknown -> new HashMap<>()).put(kind, entry) != null) {
            findings.at(
                    entry.sequence(), "repeats what happened to the override " + id + " before: its row was changed");
        }
    }

    private void decision(LedgerEntry entry) {
        String id = entry.checkId().orElse("");
        Optional<StoredDecision> row;
        try {
            row = Decisions.find(sql, id);
        } catch (IllegalArgumentException noSuchDecision) {
            findings.of("decision " + id, "was changed: its answer is none that this service gives");
            return;
        }
        if (row.isEmpty()) {
            findings.of("decision " + id, "was removed: entry " + entry.sequence() + " knows it");
        } else if (!CanonicalJson.write(Decisions.fact(row.get()).payload()).equals(entry.payload())
                || row.get().sequence() != entry.sequence()
                || !row.get().time().equals(entry.time())
                || !row.get().requester().equals(entry.who())
                || !Optional.of(row.get().hostName()).equals(entry.host())
                || !Optional.of(row.get().policy()).equals(entry.policy())) {
            findings.of("decision " + id, "was changed: entry " + entry.sequence() + " says something else");
        }
    }
}
