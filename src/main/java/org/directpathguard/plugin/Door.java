package org.directpathguard.plugin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.person.ClientSession;
import org.directpathguard.vsphere.person.SessionRefusedException;

/**
 * Lets persons in: asks the vSphere Client that gave out a session for a ticket, and continues the session with it at the
 * vCenter that is meant. The client is asked for every request, so who logged out is out at once; what is remembered for
 * a few seconds is only the continued session, which a view that asks several things at once would otherwise continue
 * again each time. A ticket that is not needed is thrown away; it works once and runs out by itself.
 */
final class Door implements AutoCloseable {

    private static final int MOST = 500;
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final long SWEEPING = 15;

    private final Duration memory;
    private final Clock clock;
    private final Map<String, Entry> known = new LinkedHashMap<>();
    private final ScheduledExecutorService broom = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "plugin-sessions");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> sweeping;

    Door(Duration memory, Clock clock) {
        this.memory = memory;
        this.clock = clock;
        this.sweeping = broom.scheduleWithFixedDelay(this::sweep, SWEEPING, SWEEPING, TimeUnit.SECONDS);
    }

    /**
     * Lets a person in.
     *
     * @param session what the view sent
     * @param gateway the vCenter whose client gave it out
     * @param target the vCenter that is meant
     * @param anew true to continue the session anew even if that was done a moment ago
     * @throws SessionRefusedException if the client does not know the session now
     * @throws VsphereException if nobody can be asked
     */
    Visit enter(ClientSession session, Vcenter gateway, Vcenter target, boolean anew) throws VsphereException {
        String key = key(session, gateway, target);
        String ticket;
        try {
            ticket = gateway.ticket(session, target);
        } catch (SessionRefusedException e) {
            forget(key);
            throw e;
        }
        Optional<Visit> before = anew ? Optional.empty() : remembered(key);
        if (before.isPresent()) {
            return before.get();
        }
        Visit visit = new Visit(target, target.enter(ticket));
        remember(key, visit);
        return visit;
    }

    private Optional<Visit> remembered(String key) {
        synchronized (known) {
            return Optional.ofNullable(known.get(key))
                    .filter(entry -> entry.until().isAfter(clock.instant()))
                    .map(Entry::visit);
        }
    }

    private void remember(String key, Visit visit) {
        synchronized (known) {
            setAside(key);
            known.put(key, new Entry(visit, clock.instant().plus(memory)));
        }
    }

    private void forget(String key) {
        synchronized (known) {
            setAside(key);
        }
    }

    /** Somebody may be in the middle of a call with it, so its session ends a little later. */
    private void setAside(String key) {
        Entry before = known.remove(key);
        if (before != null) {
            known.put(key + " " + UUID.randomUUID(), before);
        }
    }

    /** Ends the sessions of those who were let in too long ago, or are too many. */
    private void sweep() {
        List<Entry> over = new ArrayList<>();
        Instant latest = clock.instant().minus(GRACE);
        synchronized (known) {
            Iterator<Entry> oldest = known.values().iterator();
            while (oldest.hasNext()) {
                Entry entry = oldest.next();
                if (known.size() > MOST || entry.until().isBefore(latest)) {
                    over.add(entry);
                    oldest.remove();
                }
            }
        }
        end(over);
    }

    private static void end(List<Entry> entries) {
        entries.forEach(entry -> entry.visit().person().close());
    }

    private static String key(ClientSession session, Vcenter gateway, Vcenter target) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(session.token().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest) + " " + gateway.inventory() + " " + target.inventory();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() {
        sweeping.cancel(false);
        broom.shutdownNow();
        List<Entry> all;
        synchronized (known) {
            all = List.copyOf(known.values());
            known.clear();
        }
        end(all);
    }

    private record Entry(Visit visit, Instant until) {}
}
