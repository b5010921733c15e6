package org.directpathguard.ledger;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes a checkpoint from time to time, and one when the service ends, in the one service that leads. */
final class CheckpointClock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointClock.class);

    private final Checkpoints checkpoints;
    private final Leadership leadership;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "checkpoints");
        thread.setDaemon(true);
        return thread;
    });

    private CheckpointClock(Checkpoints checkpoints, Leadership leadership) {
        this.checkpoints = checkpoints;
        this.leadership = leadership;
    }

    static CheckpointClock start(Checkpoints checkpoints, Duration every, Leadership leadership) {
        CheckpointClock started = new CheckpointClock(checkpoints, leadership);
        Future<?> unused = started.clock.scheduleWithFixedDelay(
                started::take, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return started;
    }

    private void take() {
        if (!leadership.isHeld()) {
            return;
        }
        try {
            checkpoints.take();
            checkpoints.ship();
        } catch (LedgerUnavailableException | RuntimeException e) {
            LOG.warn("No checkpoint of the ledger could be taken: {}", PlainLine.of(String.valueOf(e.getMessage())));
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
        take();
    }
}
