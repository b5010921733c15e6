package org.directpathguard.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands for the leadership of a PostgreSQL database for as long as it is open. The database elects. */
final class ElectedLeader implements Leadership {

    private static final Logger LOG = LoggerFactory.getLogger(ElectedLeader.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /** Shorter than the server needs to give a silent session's lock to another one. */
    private static final Duration VALID = Duration.ofSeconds(6);

    /** Opens a session with the database. */
    @FunctionalInterface
    interface Sessions {

        LeaderSession open() throws SQLException;
    }

    private final Sessions sessions;
    private final Thread thread = new Thread(this::run, "leadership");
    private Optional<LeaderSession> session = Optional.empty();
    private boolean led;
    private boolean closed;
    private volatile long heldUntil = System.nanoTime();

    private ElectedLeader(Sessions sessions) {
        this.sessions = sessions;
    }

    static ElectedLeader stand(Sessions sessions) {
        ElectedLeader candidate = new ElectedLeader(sessions);
        candidate.thread.setDaemon(true);
        candidate.thread.start();
        return candidate;
    }

    @Override
    public boolean isHeld() {
        return System.nanoTime() - heldUntil < 0;
    }

    @Override
    public synchronized boolean confirm() {
        if (closed) {
            return false;
        }
        long asked = System.nanoTime();
        boolean leads = ask();
        if (leads != led) {
            LOG.info(leads ? "This service leads now." : "This service does not lead any more.");
        }
        led = leads;
        heldUntil = leads ? asked + VALID.toNanos() : asked;
        return leads;
    }

    private boolean ask() {
        try {
            LeaderSession open = session.isPresent() ? session.get() : sessions.open();
            session = Optional.of(open);
            return open.lead(led);
        } catch (SQLException gone) {
            session.ifPresent(LeaderSession::close);
            session = Optional.empty();
            return false;
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                confirm();
                Thread.sleep(PAUSE.toMillis());
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        synchronized (this) {
            closed = true;
            heldUntil = System.nanoTime();
            session.ifPresent(LeaderSession::close);
            session = Optional.empty();
        }
    }
}
