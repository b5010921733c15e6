package org.directpathguard.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes checkpoints and ships them. */
public final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final Ledger ledger;
    private final List<CheckpointSink> sinks;
    private final Optional<CheckpointKey> key;

    /**
     * Checkpoints of a ledger that nobody signs.
     *
     * @param database where they are kept
     * @param ledger the chain
     * @param sinks where they go
     */
    public Checkpoints(Database database, Ledger ledger, List<CheckpointSink> sinks) {
        this(database, ledger, sinks, Optional.empty());
    }

    /**
     * Checkpoints of a ledger.
     *
     * @param database where they are kept
     * @param ledger the chain
     * @param sinks where they go
     * @param key signs them
     */
    public Checkpoints(Database database, Ledger ledger, List<CheckpointSink> sinks, Optional<CheckpointKey> key) {
        this.database = database;
        this.ledger = ledger;
        this.sinks = List.copyOf(sinks);
        this.key = key;
    }

    /**
     * Takes a checkpoint over all entries, and records that as an entry of its own.
     *
     * @return the checkpoint; empty when nothing but the last checkpoint's own entry was added since
     * @throws LedgerUnavailableException if it could not be stored
     */
    public Optional<Checkpoint> take() throws LedgerUnavailableException {
        return database.write(sql -> {
            long end = sql.sql("select sequence_number from ledger_head where id = 1 for update")
                    .query(Long.class)
                    .single();
            Frontier frontier = last(sql);
            if (end <= frontier.size() + (frontier.size() == 0 ? 0 : 1)) {
                return Optional.empty();
            }
            while (frontier.size() < end) {
                hashes(sql, frontier.size() + 1).forEach(frontier::add);
            }
            Checkpoint checkpoint = new Checkpoint(frontier.size(), frontier.root(), ledger.now());
            sql.sql("insert into ledger_checkpoint (tree_size, root_hash, recorded_at, frontier) values (?, ?, ?, ?)")
                    .params(checkpoint.size(), checkpoint.root(), Ledger.stamp(checkpoint.time()), frontier.text())
                    .update();
            Checkpoint signed = signed(checkpoint);
            ledger.append(
                    sql,
                    LedgerRecord.of(LedgerKind.CHECKPOINT, "directpath-guard", "takes a checkpoint")
                            .with("size", checkpoint.size())
                            .with("root", checkpoint.root())
                            .with("note", signed.note().orElse("")));
            return Optional.of(signed);
        });
    }

    /**
     * Ships every checkpoint that has not arrived everywhere yet, the oldest first.
     *
     * @throws LedgerUnavailableException if the database does not answer
     */
    public void ship() throws LedgerUnavailableException {
        List<Checkpoint> waiting = database.read(sql -> all(sql, " where shipped_at is null"));
        for (Checkpoint checkpoint : waiting) {
            try {
                for (CheckpointSink sink : sinks) {
                    sink.ship(signed(checkpoint));
                }
            } catch (IOException e) {
                LOG.warn(
                        "A checkpoint of the ledger did not arrive and will be sent again: {}",
                        PlainLine.of(e.toString()));
                return;
            }
            database.write(sql -> sql.sql("update ledger_checkpoint set shipped_at = ? where tree_size = ?")
                    .params(Ledger.stamp(ledger.now()), checkpoint.size())
                    .update());
        }
    }

    private Checkpoint signed(Checkpoint checkpoint) {
        return key.map(signer -> signer.sign(checkpoint)).orElse(checkpoint);
    }

    /**
     * All checkpoints, the oldest first.
     *
     * @return what the database holds
     * @throws LedgerUnavailableException if it does not answer
     */
    public List<Checkpoint> all() throws LedgerUnavailableException {
        return database.read(sql -> all(sql, ""));
    }

    static List<Checkpoint> all(JdbcClient sql, String where) {
        return sql.sql("select * from ledger_checkpoint" + where + " order by tree_size")
                .query((row, index) -> new Checkpoint(
                        row.getLong("tree_size"), row.getString("root_hash"), Ledger.instant(row, "recorded_at")))
                .list();
    }

    private static Frontier last(JdbcClient sql) {
        return sql.sql("select * from ledger_checkpoint order by tree_size desc fetch first 1 rows only")
                .query((row, index) -> Frontier.parse(row.getLong("tree_size"), row.getString("frontier")))
                .optional()
                .orElseGet(Frontier::empty);
    }

    private static List<String> hashes(JdbcClient sql, long first) throws LedgerUnavailableException {
        List<String> hashes = sql.sql("select entry_hash from ledger_entry where sequence_number >= ?"
                        + " order by sequence_number fetch first ? rows only")
                .params(first, AT_ONCE)
                .query(String.class)
                .list();
        if (hashes.isEmpty()) {
            throw new LedgerUnavailableException(
                    "The ledger lacks entries from " + first + " on, so no checkpoint can be taken.",
                    "Somebody removed them: run directpath-guard audit verify.");
        }
        return hashes;
    }
}
