package org.directpathguard.ledger;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The embedded database. A commit is in its file at once and survives the end of the process; to survive a loss of power the
 * file is forced to the disk as well, once for all that were committed meanwhile.
 */
final class EmbeddedEngine implements Engine {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedEngine.class);
    private static final long SOON_MILLIS = 500;

    private final Optional<SharedDoor> door;
    private final Object turn = new Object();
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "ledger-sync");
        thread.setDaemon(true);
        return thread;
    });
    private long committed;
    private long forced;
    private boolean forcing;

    EmbeddedEngine(Optional<SharedDoor> door) {
        this.door = door;
    }

    @Override
    public void makeDurable(JdbcClient sql) throws LedgerUnavailableException {
        long own;
        long all;
        synchronized (turn) {
            own = ++committed;
            try {
                while (forcing && forced < own) {
                    turn.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // what is committed is forced all the same, by itself
            }
            if (forced >= own) {
                return;
            }
            forcing = true;
            all = committed;
        }
        boolean done = false;
        try {
            sql.sql("checkpoint sync").update();
            done = true;
        } catch (DataAccessException e) {
            throw LedgerUnavailableException.because(e);
        } finally {
            synchronized (turn) {
                forcing = false;
                forced = done ? Math.max(forced, all) : forced;
                turn.notifyAll();
            }
        }
    }

    @Override
    public void makeDurableSoon(JdbcClient sql) {
        if (waiting.compareAndSet(false, true) && !later.isShutdown()) {
            Future<?> unused = later.schedule(() -> force(sql), SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void force(JdbcClient sql) {
        waiting.set(false);
        try {
            makeDurable(sql);
        } catch (LedgerUnavailableException | RuntimeException e) {
            LOG.warn("The ledger's file could not be forced to the disk; that is tried again at the next write.");
        }
    }

    @Override
    public void close() {
        later.shutdownNow();
        door.ifPresent(SharedDoor::close);
    }
}
