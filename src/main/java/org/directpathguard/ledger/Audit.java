package org.directpathguard.ledger;

import java.io.IOException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks whether the ledger is as it was written: every entry by its hash, its place and the entry before it, the end by the
 * head and the checkpoints, and the stored decisions, overrides and tokens by their entries.
 *
 * <p>Who can write to the database can compute a whole new chain. Only checkpoints that were kept elsewhere show that.
 */
public final class Audit {

    private static final int AT_ONCE = 1000;

    private final Database database;

    /**
     * An audit.
     *
     * @param database the ledger's database
     */
    public Audit(Database database) {
        this.database = database;
    }

    /**
     * Verifies everything, in one state of the database.
     *
     * @param anchors checkpoints that were kept elsewhere
     * @return what was found
     * @throws LedgerUnavailableException if the database does not answer
     */
    public AuditReport verify(List<Checkpoint> anchors) throws LedgerUnavailableException {
        return database.read(sql -> verify(sql, anchors));
    }

    /**
     * Hands every entry to a writer, in the order of the chain.
     *
     * @param writer takes them
     * @return how many there were
     * @throws LedgerUnavailableException if the database does not answer
     * @throws IOException if the writer fails
     */
    public long export(AuditWriter writer) throws LedgerUnavailableException, IOException {
        return database.<Long, IOException>read(sql -> {
            long count = 0;
            List<LedgerEntry> page = Ledger.from(sql, Long.MIN_VALUE, AT_ONCE);
            while (!page.isEmpty()) {
                for (LedgerEntry entry : page) {
                    writer.write(entry);
                    count++;
                }
                page = Ledger.from(sql, page.get(page.size() - 1).sequence() + 1, AT_ONCE);
            }
            return count;
        });
    }

    static AuditReport verify(JdbcClient sql, List<Checkpoint> anchors) {
        Findings findings = new Findings();
        List<Checkpoint> own = Checkpoints.all(sql, "");
        ChainAudit chain = new ChainAudit(findings, own, anchors);
        RowAudit rows = new RowAudit(sql, findings);
        List<LedgerEntry> page = Ledger.from(sql, Long.MIN_VALUE, AT_ONCE);
        while (!page.isEmpty()) {
            for (LedgerEntry entry : page) {
                chain.add(entry);
                rows.add(entry);
            }
            page = Ledger.from(sql, page.get(page.size() - 1).sequence() + 1, AT_ONCE);
        }
        chain.end(sql);
        rows.end();
        return chain.report(own.size() + anchors.size(), anchors.size());
    }
}
