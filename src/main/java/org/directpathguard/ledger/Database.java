package org.directpathguard.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

/** The database of the ledger. A write that has returned is on disk; one that failed left nothing. */
public final class Database implements AutoCloseable {

    private final HikariDataSource pool;
    private final JdbcTemplate batches;
    private final JdbcClient sql;
    private final JdbcTransactionManager transactions;
    private final Engine engine;

    Database(HikariDataSource pool, Engine engine) {
        this.pool = pool;
        this.batches = new JdbcTemplate(pool);
        this.sql = JdbcClient.create(batches);
        this.transactions = new JdbcTransactionManager(pool);
        this.engine = engine;
    }

    /**
     * Opens the database and brings its tables up to date.
     *
     * @param settings which one
     * @return the open database
     * @throws LedgerUnavailableException if it can't be opened
     */
    public static Database open(DatabaseSettings settings) throws LedgerUnavailableException {
        return settings.open();
    }

    /**
     * Something to do within one transaction.
     *
     * @param <T> its result
     * @param <E> what it may refuse with
     */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {

        /**
         * Does it.
         *
         * @param client runs statements in the transaction
         * @return the result
         * @throws E if it refuses; then nothing is written
         */
        T run(JdbcClient client) throws E;
    }

    /**
     * Writes in one transaction, and returns when the result is on disk.
     *
     * @param work what to write
     * @param <T> result of the work
     * @param <E> refusal of the work
     * @return the result
     * @throws LedgerUnavailableException if the database failed; then nothing is written, or, when the connection broke
     *     during the commit itself, everything
     * @throws E if the work refused
     */
    public <T, E extends Exception> T write(Work<T, E> work) throws LedgerUnavailableException, E {
        T result = within(work, new DefaultTransactionDefinition());
        engine.makeDurable(sql);
        return result;
    }

    /**
     * Writes in one transaction what needs not survive a loss of power in the same second: verdicts, which nobody can act
     * upon when they are gone. The end of the process, by force too, does not touch it.
     *
     * @param work what to write
     * @param <T> result of the work
     * @param <E> refusal of the work
     * @return the result
     * @throws LedgerUnavailableException as for {@link #write}
     * @throws E if the work refused
     */
    public <T, E extends Exception> T note(Work<T, E> work) throws LedgerUnavailableException, E {
        T result = within(work, new DefaultTransactionDefinition());
        engine.makeDurableSoon(sql);
        return result;
    }

    /**
     * Reads one state of the whole database, whatever others write meanwhile.
     *
     * @param work what to read
     * @param <T> result of the work
     * @param <E> refusal of the work
     * @return the result
     * @throws LedgerUnavailableException if the database failed
     * @throws E if the work refused
     */
    public <T, E extends Exception> T read(Work<T, E> work) throws LedgerUnavailableException, E {
        DefaultTransactionDefinition snapshot = new DefaultTransactionDefinition();
        snapshot.setIsolationLevel(Connection.TRANSACTION_REPEATABLE_READ);
        snapshot.setReadOnly(true);
        return within(work, snapshot);
    }

    /**
     * Reads by a single statement, which sees one state by itself and needs no transaction.
     *
     * @param work what to read
     * @param <T> result of the work
     * @param <E> refusal of the work
     * @return the result
     * @throws LedgerUnavailableException if the database failed
     * @throws E if the work refused
     */
    public <T, E extends Exception> T look(Work<T, E> work) throws LedgerUnavailableException, E {
        try {
            return work.run(sql);
        } catch (DataAccessException broken) {
            forgetConnections();
            throw LedgerUnavailableException.because(broken);
        }
    }

    /** Statements for many rows, in the transaction of the thread that asks. */
    JdbcOperations batches() {
        return batches;
    }

    private <T, E extends Exception> T within(Work<T, E> work, DefaultTransactionDefinition definition)
            throws LedgerUnavailableException, E {
        TransactionStatus status;
        try {
            status = transactions.getTransaction(definition);
        } catch (TransactionException | DataAccessException gone) {
            forgetConnections();
            throw LedgerUnavailableException.because(gone);
        }
        try {
            T result = work.run(sql);
            transactions.commit(status);
            return result;
        } catch (DuplicateKeyException taken) {
            throw taken;
        } catch (TransactionException | DataAccessException broken) {
            forgetConnections();
            throw LedgerUnavailableException.because(broken);
        } finally {
            if (!status.isCompleted()) {
                rollBack(status);
            }
        }
    }

    /**
     * A server that went away took every connection along, and so did the embedded database, which closes itself when its disk
     * is full. The next caller must not meet a dead one.
     */
    private void forgetConnections() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    private void rollBack(TransactionStatus status) {
        try {
            transactions.rollback(status);
        } catch (TransactionException | DataAccessException gone) {
            // Without a connection the database rolls back by itself.
        }
    }

    @Override
    public void close() {
        pool.close();
        engine.close();
    }
}
