package org.directpathguard.vsphere.connection;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.directpathguard.vsphere.VsphereException;

/** Makes a small call from time to time: a server ends sessions that stay idle, historically after half an hour. */
final class KeepAlive {

    private static final long MINUTES = 5;

    private final Touch touch;
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "vsphere-keep-alive");
        thread.setDaemon(true);
        return thread;
    });

    KeepAlive(Touch touch) {
        this.touch = touch;
    }

    void start() {
        var unused = executor.scheduleWithFixedDelay(this::touchQuietly, MINUTES, MINUTES, TimeUnit.MINUTES);
    }

    void stop() {
        executor.shutdownNow();
    }

    private void touchQuietly() {
        try {
            touch.run();
        } catch (VsphereException e) {
            // Whoever needs the session next finds out and says so.
        }
    }

    /** The small call. */
    @FunctionalInterface
    interface Touch {
        void run() throws VsphereException;
    }
}
