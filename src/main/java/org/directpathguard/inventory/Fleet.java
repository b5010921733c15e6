package org.directpathguard.inventory;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.directpathguard.check.Freshness;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.ToggleHolders;

/** Every host that the service watches. */
public interface Fleet {

    /** {@return the hosts of all inventories, sorted by inventory and name} */
    List<FleetHost> hosts();

    /**
     * Some hosts of all inventories, without making up the list of the others.
     *
     * @param inventory the inventory, empty for every one
     * @param wanted which of its hosts
     * @return the hosts, sorted by inventory and name
     */
    default List<FleetHost> hosts(Optional<String> inventory, Predicate<HostReference> wanted) {
        return hosts().stream()
                .filter(host -> inventory.isEmpty() || inventory.get().equals(host.inventory()))
                .filter(host -> wanted.test(host.reference()))
                .toList();
    }

    /**
     * The hosts that somebody means.
     *
     * @param inventory the inventory, empty for every one
     * @param words names, managed object ids or UUIDs; a host is meant that is called every one of them
     * @return the hosts, sorted by inventory and name
     */
    default List<FleetHost> called(Optional<String> inventory, List<String> words) {
        return hosts(inventory, reference -> words.stream().allMatch(reference::isCalled));
    }

    /**
     * One host.
     *
     * @param id {@link FleetHost#id}
     * @return the host, empty when the fleet has none of that id
     */
    default Optional<FleetHost> host(String id) {
        return hosts(Optional.empty(), reference -> id.endsWith(reference.moid())).stream()
                .filter(host -> host.id().equals(id))
                .findFirst();
    }

    /**
     * Reads one host from its vCenter or from itself, now, past what is kept.
     *
     * @param host a host of the fleet
     * @return the fresh snapshot, which is kept as well
     * @throws InventoryException if it can't be read
     */
    HostSnapshot refresh(FleetHost host) throws InventoryException;

    /**
     * The best that is known of a host: what is kept while the watcher vouches for it, else a fresh reading, else what
     * is kept, marked as stale.
     *
     * @param host a host of the fleet
     * @return the host
     * @throws InventoryException if it can't be read and never was
     */
    default KnownHost known(FleetHost host) throws InventoryException {
        Optional<HostSnapshot> kept = host.snapshot();
        if (kept.isPresent() && !host.stale()) {
            return new KnownHost(kept.get(), Freshness.CURRENT);
        }
        try {
            return new KnownHost(refresh(host), Freshness.CURRENT);
        } catch (InventoryException e) {
            if (kept.isEmpty()) {
                throw e;
            }
            return new KnownHost(kept.get(), host.freshness());
        }
    }

    /**
     * Who may toggle passthrough on a host.
     *
     * @param host a host of the fleet
     * @return who, as of the last few minutes
     */
    ToggleHolders toggleHolders(FleetHost host);

    /** {@return the inventories, each with how its connection stands} */
    List<InventoryStatus> inventories();
}
