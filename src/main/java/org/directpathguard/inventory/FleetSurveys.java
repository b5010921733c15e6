package org.directpathguard.inventory;

import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.HostStatus;
import org.directpathguard.check.Scanner;
import org.directpathguard.host.HostSnapshot;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Surveys of the live fleet, made once per snapshot and in the background, so that a list of thousands of hosts is there at
 * once. A summary is kept for every host, the full survey of the few that were looked at last.
 */
@Component
public final class FleetSurveys implements DisposableBean {

    private static final int FULL_SURVEYS_KEPT = 32;

    private final Scanner scanner;
    private final ExecutorService judges;
    private final Map<String, Summary> summaries = new ConcurrentHashMap<>();
    private final Map<String, Full> full = new LinkedHashMap<>(FULL_SURVEYS_KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Full> eldest) {
            return size() > FULL_SURVEYS_KEPT;
        }
    };

    private record Summary(HostSnapshot snapshot, CompletableFuture<HostSurvey> survey) {}

    private record Full(HostSnapshot snapshot, HostScan scan) {}

    /**
     * Surveys for one fleet.
     *
     * @param scanner the scanner with the site's policy
     */
    public FleetSurveys(Scanner scanner) {
        this.scanner = scanner;
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        this.judges = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "fleet-survey");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * The summaries of hosts, as far as they are ready in time.
     *
     * @param hosts hosts of the fleet
     * @param patience how long to wait for all of them together
     * @return summaries by {@link FleetHost#id}; a host that is still being judged is not in it
     */
    public Map<String, HostSurvey> summaries(Collection<FleetHost> hosts, Duration patience) {
        Set<String> ids = hosts.stream().map(FleetHost::id).collect(Collectors.toSet());
        summaries.keySet().retainAll(ids);
        hosts.forEach(this::begin);
        long deadline = System.nanoTime() + patience.toNanos();
        Map<String, HostSurvey> ready = new LinkedHashMap<>();
        for (FleetHost host : hosts) {
            summary(host, deadline - System.nanoTime()).ifPresent(survey -> ready.put(host.id(), survey));
        }
        return ready;
    }

    /**
     * The full survey of a host.
     *
     * @param host a host of the fleet
     * @return the survey; for a host that was never read, one that says so
     */
    public HostScan scan(FleetHost host) {
        if (host.snapshot().isEmpty()) {
            return unread(host);
        }
        HostSnapshot snapshot = host.snapshot().get();
        synchronized (full) {
            Full kept = full.get(host.id());
            if (kept != null && isSame(kept.snapshot(), snapshot)) {
                return kept.scan();
            }
        }
        HostScan scan = scanner.scan(host.reference(), snapshot);
        synchronized (full) {
            full.put(host.id(), new Full(snapshot, scan));
        }
        return scan;
    }

    private void begin(FleetHost host) {
        host.snapshot()
                .ifPresent(snapshot -> summaries.compute(host.id(), (id, kept) -> {
                    if (kept != null && isSame(kept.snapshot(), snapshot)) {
                        return kept;
                    }
                    return new Summary(
                            snapshot,
                            CompletableFuture.supplyAsync(
                                    () -> HostSurvey.of(scanner.scan(host.reference(), snapshot)), judges));
                }));
    }

    private Optional<HostSurvey> summary(FleetHost host, long nanosLeft) {
        Summary summary = summaries.get(host.id());
        if (host.snapshot().isEmpty() || summary == null) {
            return Optional.of(HostSurvey.of(unread(host)));
        }
        try {
            return Optional.of(summary.survey().get(Math.max(0, nanosLeft), TimeUnit.NANOSECONDS));
        } catch (TimeoutException notReady) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("The survey of " + host.reference().name() + " failed", failed.getCause());
        }
    }

    private static HostScan unread(FleetHost host) {
        String what = host.problem().orElseGet(() -> host.reference().name() + " has not been read yet.");
        return new HostScan(
                host.reference(),
                Optional.empty(),
                HostStatus.UNKNOWN,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new HostScan.Problem(
                        what, "Wait until it is read, or look at the connection of " + host.inventory() + ".")));
    }

    @SuppressWarnings("ReferenceEquality") // a new reading is a new object; comparing two whole hosts would cost more
    private static boolean isSame(HostSnapshot kept, HostSnapshot current) {
        return kept == current;
    }

    @Override
    public void destroy() {
        judges.shutdownNow();
    }
}
