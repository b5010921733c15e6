package org.directpathguard.ledger;

import org.directpathguard.ledger.DatabaseSettings.PostgreSql;

/**
 * Whether this service does what must be done once, of all services on one database: look for armed hosts and take changes
 * back, deliver events, take and ship checkpoints. Every service answers questions, leading or not.
 */
public interface Leadership extends AutoCloseable {

    /** {@return true while this service leads, as of a few seconds ago; never true for two of them for longer than that} */
    boolean isHeld();

    /**
     * Asks the database anew.
     *
     * @return true if this service leads now; false as well when the database does not answer
     */
    boolean confirm();

    /** Gives the leadership up, so that another service need not wait. */
    @Override
    void close();

    /**
     * The leadership of the only service there is, as with the embedded database, which one process alone can open.
     *
     * @return one that is always held
     */
    static Leadership sole() {
        return new Leadership() {
            @Override
            public boolean isHeld() {
                return true;
            }

            @Override
            public boolean confirm() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    /**
     * Stands for the leadership of a database.
     *
     * @param settings the ledger's database
     * @return the leadership, held as soon as no other service holds it; to be closed
     * @throws LedgerUnavailableException if the password can't be read
     */
    static Leadership of(DatabaseSettings settings) throws LedgerUnavailableException {
        return settings instanceof PostgreSql server ? ElectedLeader.stand(PostgreSqlDatabase.session(server)) : sole();
    }
}
