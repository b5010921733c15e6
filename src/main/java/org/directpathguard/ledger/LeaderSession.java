package org.directpathguard.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * A session of its own with PostgreSQL, in which a session-level advisory lock is the leadership: the server gives it to one
 * session, and takes it back by itself when that session ends, however its process ended (PostgreSQL 9.6 and later).
 */
final class LeaderSession implements AutoCloseable {

    private static final int PURPOSE = 0x44504731; // "DPG1", so that locks of other programs are not met
    private static final String KEY = PURPOSE + ", hashtext(current_schema())";
    private static final String TAKE = "select pg_try_advisory_lock(" + KEY + ")";
    private static final String HOLDS = "select exists (select 1 from pg_locks where locktype = 'advisory' and granted"
            + " and pid = pg_backend_pid() and objsubid = 2 and classid::bigint = " + PURPOSE + ")";

    /** Of a machine that vanished without a word the server learns within about eleven seconds. */
    private static final String NOTICE_SILENCE =
            "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 2; set tcp_keepalives_count = 3";

    private final Connection connection;

    private LeaderSession(Connection connection) {
        this.connection = connection;
    }

    static LeaderSession open(String url, Properties account) throws SQLException {
        Connection connection = DriverManager.getConnection(url, account);
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTICE_SILENCE);
            return new LeaderSession(connection);
        } catch (SQLException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Whether the lock is this session's, having tried to take it. */
    boolean lead(boolean led) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(led ? HOLDS : TAKE)) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException gone) {
            // Then the server has ended the session already.
        }
    }
}
