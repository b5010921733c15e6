package org.directpathguard.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.check.Checker;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.ledger.Leadership;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Footing;
import org.directpathguard.rules.Policy;
import org.directpathguard.topology.HostTopology;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at every host that the watcher has read anew. Where a dangerous change waits that did not come through the guard, it
 * is recorded and told, and taken back where the site's policy says so. One that can't be judged for want of evidence, and one
 * that took effect at once, are recorded and told, and never taken back (adr/0012). A change through the guard is waited for, so that it
 * is never taken for one past it.
 */
public final class ArmedHosts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ArmedHosts.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Fleet fleet;
    private final HostLocks locks;
    private final Leadership leadership;
    private final ArmedFinder finder;
    private final ArmedReaction reaction;
    private final Map<String, HostSnapshot> seen = new HashMap<>();
    private final Map<String, HostSnapshot> compared = new HashMap<>();
    private final Map<String, Told> told = new HashMap<>();
    private final Set<String> broken = new HashSet<>();
    private final Thread thread;
    private volatile boolean closed;

    /**
     * A watcher, not started yet.
     *
     * @param fleet the hosts
     * @param checker the site's rules
     * @param policy whether to revert
     * @param overriding what overrides let through
     * @param ledger where it is recorded
     * @param sessions the servers
     * @param locks shared with guarded changes
     * @param events who is told
     * @param leadership of several services on one ledger, the one that leads looks
     */
    public ArmedHosts(
            Fleet fleet,
            Checker checker,
            Policy policy,
            Overriding overriding,
            Ledger ledger,
            ChangeSessions sessions,
            HostLocks locks,
            GuardEvents events,
            Leadership leadership) {
        this.fleet = fleet;
        this.locks = locks;
        this.leadership = leadership;
        this.finder = new ArmedFinder(checker, overriding);
        this.reaction = new ArmedReaction(
                fleet, finder, policy, new ArmedJournal(ledger, Clock.systemUTC()), sessions, events, leadership);
        this.thread = new Thread(this::run, "armed-hosts");
        thread.setDaemon(true);
    }

    /** What was last told of a host. */
    private record Told(Set<PciAddress> devices, boolean certain) {}

    /** Begins to look. */
    public void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            if (leadership.isHeld()) {
                fleet.hosts().forEach(this::look);
            } else {
                forget();
            }
            try {
                Thread.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whoever begins to lead looks at every host anew: what was told meanwhile is another service's knowledge. */
    private void forget() {
        seen.clear();
        compared.clear();
        told.clear();
        broken.clear();
    }

    @SuppressWarnings("ReferenceEquality") // a new reading is a new object
    private void look(FleetHost host) {
        Optional<HostSnapshot> snapshot = host.snapshot().filter(known -> !host.stale());
        if (snapshot.isEmpty() || seen.get(host.id()) == snapshot.get() || !leadership.isHeld()) {
            return;
        }
        try {
            locks.alone(host.reference().moid(), () -> {
                examineNewest(host);
                return true;
            });
        } catch (InventoryException e) {
            LOG.warn("{} could not be looked at for dangerous changes: {}", host.id(), e.problem());
        } catch (RuntimeException e) { // one host must not keep the others from being looked at
            LOG.error("Looking for dangerous changes failed for a reason that was not foreseen", e);
            seen.put(host.id(), snapshot.get());
        }
    }

    /** The lock may have been waited for while a change through the guard was made: what was read before it is over. */
    private void examineNewest(FleetHost listed) throws InventoryException {
        Optional<FleetHost> host = fleet.host(listed.id()).filter(known -> !known.stale());
        Optional<HostSnapshot> snapshot = host.flatMap(FleetHost::snapshot);
        if (snapshot.isPresent() && examine(host.orElseThrow(), snapshot.get())) {
            seen.put(listed.id(), snapshot.get());
        }
    }

    /** Whether nothing is left to be done about this reading. */
    private boolean examine(FleetHost host, HostSnapshot snapshot) throws InventoryException {
        compareWithReadingBefore(host, snapshot);
        Footing footing = Footing.of(HostTopology.of(snapshot));
        if (!footing.isLost()) {
            broken.remove(host.id());
        } else if (!broken.contains(host.id())) {
            reaction.tellBroken(host, footing);
            broken.add(host.id());
        }
        Optional<ArmedFinder.Armed> armed = finder.find(snapshot);
        if (armed.isEmpty()) {
            told.remove(host.id());
            return true;
        }
        Told now = new Told(armed.get().devices(), armed.get().certain());
        if (!now.equals(told.get(host.id()))) {
            reaction.tellArmed(host, armed.get());
            told.put(host.id(), now);
        }
        return !now.certain() || reaction.revertWhereAllowed(host, armed.get().verdict());
    }

    private void compareWithReadingBefore(FleetHost host, HostSnapshot snapshot) throws InventoryException {
        HostSnapshot before = compared.get(host.id());
        if (before != null) {
            Optional<ArmedFinder.Armed> sudden = finder.findActiveAtOnce(before, snapshot);
            if (sudden.isPresent()) {
                reaction.tellActiveAtOnce(host, sudden.get());
            }
        }
        compared.put(host.id(), snapshot);
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
