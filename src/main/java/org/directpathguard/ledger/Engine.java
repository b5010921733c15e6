package org.directpathguard.ledger;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What differs between the databases. */
interface Engine {

    /** A server that writes through to its disk at each commit by itself. */
    Engine SERVER = new Engine() {
        @Override
        public void makeDurable(JdbcClient sql) {}

        @Override
        public void makeDurableSoon(JdbcClient sql) {}

        @Override
        public void close() {}
    };

    /** Called after each commit; returns when what was committed survives a loss of power. */
    void makeDurable(JdbcClient sql) throws LedgerUnavailableException;

    /** Called after each commit that may be lost with the machine's power, but with nothing less. */
    void makeDurableSoon(JdbcClient sql);

    /** Called when the database is closed. */
    void close();
}
