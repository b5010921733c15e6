package org.directpathguard.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.vsphere.VsphereException;

/** The fleet of the configured inventories, each watched on its own: one that hangs does not hold the others up. */
public final class LiveFleet implements Fleet, AutoCloseable {

    private static final Duration FAREWELL = Duration.ofSeconds(6);

    private final List<WatchedInventory> inventories;

    private LiveFleet(List<WatchedInventory> inventories) {
        this.inventories = inventories;
    }

    /**
     * Begins to watch, and returns at once: hosts appear as they are read.
     *
     * @param settings the inventories, each with a name of its own
     * @param pace how patient to be
     * @return the fleet, to be closed
     */
    public static LiveFleet watch(List<InventorySettings> settings, Pace pace) {
        return watch(settings, pace, FlagKeeper.untilTheEnd());
    }

    /**
     * Begins to watch, and takes note of passthrough flags.
     *
     * @param settings the inventories, each with a name of its own
     * @param pace how patient to be
     * @param flags what each passthrough flag was set for
     * @return the fleet, to be closed
     */
    public static LiveFleet watch(List<InventorySettings> settings, Pace pace, FlagKeeper flags) {
        List<WatchedInventory> inventories = settings.stream()
                .map(inventory -> new WatchedInventory(inventory, pace, flags))
                .toList();
        inventories.forEach(WatchedInventory::start);
        return new LiveFleet(inventories);
    }

    @Override
    public List<FleetHost> hosts() {
        return hosts(Optional.empty(), every -> true);
    }

    @Override
    public List<FleetHost> hosts(Optional<String> inventory, Predicate<HostReference> wanted) {
        return sorted(inventory, watched -> watched.hosts(wanted));
    }

    @Override
    public List<FleetHost> called(Optional<String> inventory, List<String> words) {
        return sorted(inventory, watched -> watched.called(words));
    }

    private List<FleetHost> sorted(Optional<String> inventory, Function<WatchedInventory, List<FleetHost>> wanted) {
        return inventories.stream()
                .filter(watched -> inventory.isEmpty() || inventory.get().equals(watched.name()))
                .flatMap(watched -> wanted.apply(watched).stream())
                .sorted(Comparator.comparing(FleetHost::inventory)
                        .thenComparing(host -> host.reference().name())
                        .thenComparing(host -> host.reference().moid()))
                .toList();
    }

    @Override
    public HostSnapshot refresh(FleetHost host) throws InventoryException {
        WatchedInventory inventory = inventories.stream()
                .filter(candidate -> candidate.name().equals(host.inventory()))
                .findFirst()
                .orElseThrow(() -> new VsphereException(
                        "There is no inventory named " + host.inventory() + ".", "Read the list of hosts again."));
        return inventory.refresh(host.reference());
    }

    @Override
    public ToggleHolders toggleHolders(FleetHost host) {
        return inventories.stream()
                .filter(candidate -> candidate.name().equals(host.inventory()))
                .findFirst()
                .map(inventory -> inventory.toggleHolders(host.reference()))
                .orElseGet(() -> ToggleHolders.unknown(
                        "There is no inventory named " + host.inventory() + ".", "Read the list of hosts again."));
    }

    @Override
    public List<InventoryStatus> inventories() {
        return inventories.stream().map(WatchedInventory::status).toList();
    }

    /** Logs out everywhere; a server that hangs is not waited for longer than a few seconds. */
    @Override
    public void close() {
        inventories.forEach(WatchedInventory::end);
        Instant latest = Instant.now().plus(FAREWELL);
        try {
            for (WatchedInventory inventory : inventories) {
                inventory.awaitEnd(Duration.between(Instant.now(), latest));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
