package org.directpathguard.simulator.collect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** One property collector of one session: its filters, and what it has told its client so far. */
public final class Collector implements SessionObject {

    private final ObjectReference reference;
    private final Map<ObjectReference, Filter> filters = new LinkedHashMap<>();
    private final Map<String, Known> versions = new LinkedHashMap<>();
    private int lastVersion;
    private volatile int cancellations;

    /**
     * Starts without filters.
     *
     * @param reference what the client calls it by
     */
    public Collector(ObjectReference reference) {
        this.reference = reference;
    }

    @Override
    public synchronized ManagedObject current() {
        return ManagedObject.part(reference, reference, Vim.references("filter", filters.keySet()));
    }

    /**
     * Adds a filter.
     *
     * @param sight who asks
     * @param filter what the client will call it by
     * @param spec the PropertyFilterSpec
     * @throws SoapFaultException if the spec is wrong
     */
    public synchronized void addFilter(Sight sight, ObjectReference filter, Element spec) throws SoapFaultException {
        Filter added = new Filter(filter, spec, this);
        added.read(sight, Map.of(), Set.of());
        filters.put(filter, added);
        sight.session().keep(filter, added);
        sight.world().wake();
    }

    synchronized void removeFilter(ObjectReference filter) {
        filters.remove(filter);
    }

    @Override
    public void end() {
        cancelWaits();
    }

    /** Ends every wait that is going on. */
    public synchronized void cancelWaits() {
        cancellations = cancellations + 1;
    }

    /**
     * Waits until something that the filters select differs from what the client knows.
     *
     * @param sight who asks
     * @param version the last version that the client took in; empty to be told everything
     * @param patience how long to wait
     * @param limit how many objects an answer may hold; 0 for any number
     * @return an UpdateSet; empty if the time ran out
     * @throws SoapFaultException if the version is not one of the last two, or the wait was cancelled or the session
     *     ended
     * @throws InterruptedException if the server stops meanwhile
     */
    public Optional<Element> waitForUpdates(Sight sight, String version, Duration patience, int limit)
            throws SoapFaultException, InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        int cancelledBefore = cancellations;
        World world = sight.world();
        while (true) {
            long worldVersion = world.version();
            Optional<Element> updates = updates(sight, version, worldVersion, limit);
            if (updates.isPresent() || !Instant.now().isBefore(deadline)) {
                return updates;
            }
            world.await(worldVersion, deadline, () -> over(sight, cancelledBefore));
            if (!sight.session().isOpen()) {
                throw SoapFaultException.notAuthenticated(reference);
            }
            if (cancellations != cancelledBefore) {
                throw new SoapFaultException("RequestCanceled", "The request was canceled by a user.", List.of());
            }
        }
    }

    private boolean over(Sight sight, int cancelledBefore) {
        return !sight.session().isOpen() || cancellations != cancelledBefore;
    }

    private synchronized Optional<Element> updates(Sight sight, String version, long worldVersion, int limit)
            throws SoapFaultException {
        Known known = known(version);
        Set<String> changed = new HashSet<>(sight.world().changedSince(known.worldVersion()));
        Difference difference = new Difference(limit);
        for (Filter filter : filters.values()) {
            Map<ObjectReference, Reading> before = known.byFilter().getOrDefault(filter.reference(), Map.of());
            difference.add(filter.reference(), before, filter.read(sight, before, changed));
        }
        if (difference.isEmpty()) {
            return Optional.empty();
        }
        lastVersion++;
        String told = String.valueOf(lastVersion);
        versions.keySet().retainAll(Set.of(version));
        versions.put(
                told, new Known(difference.isTruncated() ? known.worldVersion() : worldVersion, difference.told()));
        List<Element> parts = new ArrayList<>(List.of(Vim.text("version", told)));
        parts.addAll(difference.filterSets());
        if (difference.isTruncated()) {
            parts.add(Vim.text("truncated", true));
        }
        return Optional.of(Vim.object("returnval", "", List.of(parts)));
    }

    private Known known(String version) throws SoapFaultException {
        if (version.isEmpty()) {
            return Known.NOTHING;
        }
        Known known = versions.get(version);
        if (known == null) {
            throw new SoapFaultException("InvalidCollectorVersion", "", List.of());
        }
        return known;
    }
}
