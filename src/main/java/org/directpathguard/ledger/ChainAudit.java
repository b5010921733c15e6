package org.directpathguard.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Follows the chain entry by entry. */
final class ChainAudit {

    private final Findings findings;
    private final List<Expected> expected = new ArrayList<>();
    private final Frontier tree = Frontier.empty();
    private long last;
    private String lastHash = LedgerEntry.NO_HASH;
    private int nextExpected;

    /** A checkpoint and where it comes from. */
    private record Expected(Checkpoint checkpoint, String origin) {}

    ChainAudit(Findings findings, List<Checkpoint> own, List<Checkpoint> anchors) {
        this.findings = findings;
        own.forEach(checkpoint -> expected.add(new Expected(checkpoint, "the database's own checkpoint")));
        anchors.forEach(checkpoint -> expected.add(new Expected(checkpoint, "the checkpoint kept elsewhere")));
        expected.sort(Comparator.comparingLong(known -> known.checkpoint().size()));
    }

    void add(LedgerEntry entry) {
        long missing = entry.sequence() - last - 1;
        if (missing > 0) {
            findings.at(last + 1, missing == 1 ? "is missing" : "and " + (missing - 1) + " more after it are missing");
        } else if (missing < 0) {
            findings.at(entry.sequence(), "has a place before the first");
        }
        String hash = entry.expectedHash();
        if (!hash.equals(entry.hash())) {
            findings.at(entry.sequence(), "was changed: its content does not give its hash");
        }
        if (missing == 0 && !entry.previousHash().equals(lastHash)) {
            findings.at(
                    entry.sequence(), "does not follow the entry before it: one of them was changed, moved or put in");
        }
        last = entry.sequence();
        lastHash = entry.hash();
        tree.add(hash);
        compareAt(tree.size());
    }

    void end(JdbcClient sql) {
        for (; nextExpected < expected.size(); nextExpected++) {
            Expected beyond = expected.get(nextExpected);
            findings.at(
                    beyond.checkpoint().size(),
                    "is missing: " + beyond.origin() + " covers it, and the ledger ends before it");
        }
        Optional<Head> head = sql.sql("select sequence_number, entry_hash from ledger_head where id = 1")
                .query((row, index) -> new Head(row.getLong(1), row.getString(2)))
                .optional();
        if (head.isEmpty()) {
            findings.of("end", "The note of the ledger's end is missing.");
        } else if (head.get().sequence() > last) {
            findings.at(
                    last + 1,
                    "is missing: the ledger once ended at entry " + head.get().sequence());
        } else if (head.get().sequence() < last || !head.get().hash().equals(lastHash)) {
            findings.at(last, "is not the one with which the ledger ended");
        }
        sql.sql("select max(last_sequence) from event_cursor")
                .query(Long.class)
                .optional()
                .filter(read -> read > last)
                .ifPresent(read -> findings.at(last + 1, "is missing: events were made of entries up to " + read));
    }

    AuditReport report(int checkpoints, int anchors) {
        return new AuditReport(tree.size(), lastHash, tree.root(), checkpoints, anchors, findings.all());
    }

    private void compareAt(long size) {
        while (nextExpected < expected.size()
                && expected.get(nextExpected).checkpoint().size() <= size) {
            Expected known = expected.get(nextExpected++);
            if (known.checkpoint().size() != size || !known.checkpoint().root().equals(tree.root())) {
                findings.at(
                        size,
                        "or one before it is not as it was: " + known.origin() + " of "
                                + known.checkpoint().time() + " has another root");
            }
        }
    }

    private record Head(long sequence, String hash) {}
}
