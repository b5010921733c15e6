package org.directpathguard.web;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.FleetSurveys;
import org.directpathguard.inventory.HostSurvey;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Looks at the fleet once a second, remembers since when each host stands as it does, and tells open pages that something
 * has changed. What has changed they read themselves: an event carries nothing that a reader may not see.
 */
@Component
class FleetPulse implements SmartLifecycle {

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final int BEATS_BETWEEN_SIGNS_OF_LIFE = 20;
    private static final int MOST_READERS = 500;

    private record Standing(String status, boolean stale, Instant since) {}

    private final Fleet fleet;
    private final FleetSurveys surveys;
    private final Set<SseEmitter> readers = new CopyOnWriteArraySet<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private volatile Optional<ScheduledExecutorService> clock = Optional.empty();
    private int beats;
    private String inventories = "";

    FleetPulse(Fleet fleet, FleetSurveys surveys) {
        this.fleet = fleet;
        this.surveys = surveys;
    }

    /** Since when a host has stood as it does, as far as this service has seen it change. */
    Optional<Instant> since(String hostId) {
        return Optional.ofNullable(standings.get(hostId)).map(Standing::since);
    }

    SseEmitter open() {
        SseEmitter reader = new SseEmitter(LONGEST.toMillis());
        if (readers.size() >= MOST_READERS) {
            reader.complete();
            return reader;
        }
        reader.onCompletion(() -> readers.remove(reader));
        reader.onTimeout(reader::complete);
        reader.onError(failure -> readers.remove(reader));
        readers.add(reader);
        send(reader, SseEmitter.event().comment("open").reconnectTime(3000));
        return reader;
    }

    private void beat() {
        try {
            beats++;
            if (look()) {
                readers.forEach(reader ->
                        send(reader, SseEmitter.event().name("changed").data("fleet")));
            } else if (beats % BEATS_BETWEEN_SIGNS_OF_LIFE == 0) {
                readers.forEach(reader -> send(reader, SseEmitter.event().comment("alive")));
            }
        } catch (RuntimeException failed) { // one bad look must not end the looking
            standings.clear();
        }
    }

    private boolean look() {
        List<FleetHost> hosts = fleet.hosts();
        Map<String, HostSurvey> ready = surveys.summaries(hosts, Duration.ZERO);
        Map<String, Standing> now = new HashMap<>();
        for (FleetHost host : hosts) {
            Optional<HostSurvey> survey = Optional.ofNullable(ready.get(host.id()));
            now.put(host.id(), standing(host, survey));
        }
        String heard = fleet.inventories().stream()
                .map(inventory -> inventory.name() + inventory.connected() + inventory.problem())
                .collect(Collectors.joining());
        boolean changed = !now.equals(standings) || !heard.equals(inventories);
        inventories = heard;
        standings.keySet().retainAll(now.keySet());
        standings.putAll(now);
        return changed;
    }

    private Standing standing(FleetHost host, Optional<HostSurvey> survey) {
        Optional<Standing> before = Optional.ofNullable(standings.get(host.id()));
        if (survey.isEmpty() && before.isPresent()) {
            return before.get();
        }
        String status = survey.map(found -> found.status().id() + found.given()).orElse("judging");
        Instant since = before.filter(known -> known.status().equals(status))
                .map(Standing::since)
                .orElseGet(() -> changedAt(host));
        return new Standing(status, host.stale(), since);
    }

    /** The reading that showed the change is the best that is known about when it happened. */
    private static Instant changedAt(FleetHost host) {
        return host.snapshot().map(snapshot -> snapshot.evidenceTime()).orElseGet(Instant::now);
    }

    private void send(SseEmitter reader, SseEmitter.SseEventBuilder event) {
        try {
            reader.send(event);
        } catch (IOException | IllegalStateException gone) {
            readers.remove(reader);
        }
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "fleet-pulse");
            thread.setDaemon(true);
            return thread;
        });
        var beating = started.scheduleWithFixedDelay(this::beat, 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        clock = beating.isCancelled() ? Optional.empty() : Optional.of(started);
    }

    /** Lets go of the readers first: a server that ends waits for every open answer. */
    @Override
    public void stop() {
        clock.ifPresent(ScheduledExecutorService::shutdownNow);
        clock = Optional.empty();
        readers.forEach(SseEmitter::complete);
    }

    @Override
    public boolean isRunning() {
        return clock.isPresent();
    }
}
