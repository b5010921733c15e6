package org.directpathguard.ledger;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the database's own checkpoints with their entries: one that was taken away anchors nothing any more. */
final class CheckpointAudit {

    private final Map<Long, Known> known = new HashMap<>();

    /** What the chain says of a checkpoint. */
    private record Known(String root, LedgerEntry entry) {}

    CheckpointAudit() {}

    void add(LedgerEntry entry) {
        Payload facts = Payload.of(entry);
        known.put(facts.facts().path("size").asLong(0), new Known(facts.text("root"), entry));
    }

    void compare(JdbcClient sql, Findings findings) {
        sql.sql("select * from ledger_checkpoint order by tree_size")
                .query((row, index) -> {
                    long size = row.getLong("tree_size");
                    String root = row.getString("root_hash");
                    @Nullable Known chain = known.remove(size);
                    if (chain == null
                            || !chain.root().equals(root)
                            || !OneTransaction.wrote(Ledger.instant(row, "recorded_at"), chain.entry())) {
                        findings.of("checkpoint " + size, "is not as the ledger knows it");
                    } else if (!root.equals(rootOf(size, row.getString("frontier")))) {
                        findings.of("checkpoint " + size, "was changed: the next one can't be computed from it");
                    }
                    return size;
                })
                .list();
        known.forEach((size, chain) -> findings.of(
                "checkpoint " + size, "was removed: entry " + chain.entry().sequence() + " knows it"));
    }

    private static String rootOf(long size, String frontier) {
        try {
            return Frontier.parse(size, frontier).root();
        } catch (IllegalArgumentException noHashes) {
            return "";
        }
    }
}
