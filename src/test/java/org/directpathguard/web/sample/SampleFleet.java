package org.directpathguard.web.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.ToggleHolder;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.InventoryStatus;

/** A fleet of hand-made hosts in one inventory named {@code vc1}. */
public final class SampleFleet implements Fleet {

    /** When the sample hosts were read. */
    public static final Instant READ_AT = Instant.parse("2026-11-20T09:15:00Z");

    private final Map<String, FleetHost> hosts = new ConcurrentHashMap<>();
    private volatile boolean unreachable;

    /** {@return a fleet with every story} */
    public static SampleFleet ofStories() {
        SampleFleet fleet = new SampleFleet();
        fleet.put(SampleHosts.article(), false);
        fleet.put(SampleHosts.freeController(), false);
        fleet.put(SampleHosts.unreadable(), false);
        fleet.put(SampleHosts.multipath(), true);
        fleet.put(SampleHosts.sharedBridge(), false);
        fleet.put(SampleHosts.armed(), false);
        fleet.put(SampleHosts.broken(), false);
        fleet.put(SampleHosts.crowded(), false);
        fleet.put(SampleHosts.hostile(), false);
        HostReference silent =
                new HostReference("host-20", "esx10.example.org", Optional.empty(), ConnectionState.NOT_RESPONDING);
        fleet.put(new FleetHost(
                "vc1",
                silent,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of("esx10.example.org does not answer its vCenter. Look at its network and power.")));
        return fleet;
    }

    /**
     * Adds or replaces a host.
     *
     * @param snapshot the host
     * @param stale whether the watcher has lost sight of it
     */
    public void put(HostSnapshot snapshot, boolean stale) {
        HostReference reference = new HostReference(
                snapshot.identity().moid(),
                snapshot.identity().name(),
                snapshot.identity().uuid(),
                snapshot.connection());
        put(new FleetHost("vc1", reference, Optional.of(snapshot), Optional.of(READ_AT), stale, Optional.empty()));
    }

    private void put(FleetHost host) {
        hosts.put(host.id(), host);
    }

    /**
     * Makes every fresh reading fail from now on, or work again.
     *
     * @param fails whether it fails
     */
    public void failReadings(boolean fails) {
        unreachable = fails;
    }

    @Override
    public List<FleetHost> hosts() {
        List<FleetHost> sorted = new ArrayList<>(hosts.values());
        sorted.sort(Comparator.comparing(host -> host.reference().name()));
        return sorted;
    }

    @Override
    public HostSnapshot refresh(FleetHost host) throws InventoryException {
        if (unreachable || host.snapshot().isEmpty()) {
            throw new InventoryException(
                    "vc1 does not answer.", "Look whether https://vc1.example.org is up, then read again.");
        }
        put(host.snapshot().get(), false);
        return host.snapshot().get();
    }

    @Override
    public ToggleHolders toggleHolders(FleetHost host) {
        ToggleHolder.Place root = new ToggleHolder.Place("Folder", "group-d1", "Datacenters");
        return new ToggleHolders(
                ToggleHolders.State.KNOWN,
                List.of(
                        new ToggleHolder("VSPHERE.LOCAL\\Administrators", true, "Admin", root, List.of()),
                        new ToggleHolder(
                                "VSPHERE.LOCAL\\guard",
                                false,
                                "DirectPathGuardToggle",
                                root,
                                List.of("EXAMPLE\\Interns"))),
                "",
                "");
    }

    @Override
    public List<InventoryStatus> inventories() {
        return List.of(new InventoryStatus(
                "vc1", "https://vc1.example.org/sdk", true, Optional.of(READ_AT), Optional.empty()));
    }
}
