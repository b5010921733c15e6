package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.BootEvidence;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.ScratchLocation;

/**
 * Whether the host has lost what it stands on to a controller that is in passthrough.
 *
 * <p>Both are needed: a storage or USB function in force, and signs of the loss. A host whose boot disk is there and whose
 * datastores answer has merely given a controller away on purpose.
 *
 * @param taken storage and USB functions that are in passthrough now
 * @param losses what is gone, in words
 */
public record Footing(Set<PciAddress> taken, List<String> losses) {

    /** Copies the list. */
    public Footing {
        losses = List.copyOf(losses);
    }

    /**
     * Looks at a host.
     *
     * @param topology the host
     * @return its footing
     */
    public static Footing of(HostTopology topology) {
        Set<PciAddress> taken = topology.rows().stream()
                .filter(row -> row.active().isYes())
                .map(PassthroughRow::address)
                .filter(address -> topology.function(address)
                        .filter(function -> function.pciClass().isStorage()
                                || function.pciClass().isUsb())
                        .isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> losses = new ArrayList<>();
        if (!taken.isEmpty()) {
            bootDisk(topology).or(() -> scratch(topology)).ifPresent(losses::add);
            datastores(topology).ifPresent(losses::add);
            machines(topology).ifPresent(losses::add);
        }
        return new Footing(taken, losses);
    }

    /** {@return true when the host is broken} */
    public boolean isLost() {
        return !taken.isEmpty() && !losses.isEmpty();
    }

    private static Optional<String> bootDisk(HostTopology topology) {
        BootEvidence boot = topology.boot();
        boolean found = boot.disks().stream()
                .map(topology::disk)
                .flatMap(Optional::stream)
                .anyMatch(DiskAccess::isPlaced);
        if (found || boot.networkBoot()) {
            return Optional.empty();
        }
        ScratchLocation scratch = ScratchLocation.of(topology.snapshot());
        if (scratch.isInMemory()) {
            return Optional.of(
                    "scratch lies in memory (" + scratch.path().orElse("") + ") and no boot disk is to be found");
        }
        return boot.remains()
                ? Optional.of("no boot disk is to be found although signs of one remain")
                : Optional.empty();
    }

    /** Scratch that could not go where it is configured: that volume is gone, whatever disk still looks like the boot disk. */
    private static Optional<String> scratch(HostTopology topology) {
        ScratchLocation now = ScratchLocation.of(topology.snapshot());
        ScratchLocation configured = ScratchLocation.configured(topology.snapshot());
        return now.isInMemory() && configured.isDangling()
                ? Optional.of("scratch fell back to memory (" + now.path().orElse("") + "), for its volume "
                        + configured.path().orElse("") + " is gone")
                : Optional.empty();
    }

    private static Optional<String> datastores(HostTopology topology) {
        String self = topology.snapshot().identity().moid();
        List<String> lost = topology.snapshot().datastores().orElse(List.of()).stream()
                .filter(datastore -> datastore.kind() == VolumeKind.VMFS)
                .filter(datastore -> datastore.accessible().isNo() || isInaccessibleFrom(datastore, self))
                .map(Datastore::name)
                .toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of("inaccessible: datastore " + Words.list(lost.stream()));
    }

    private static boolean isInaccessibleFrom(Datastore datastore, String host) {
        return datastore.mounts().orElse(List.of()).stream()
                .anyMatch(mount ->
                        mount.hostMoid().equals(host) && mount.accessible().isNo());
    }

    /** Machines on NFS or vSAN may be inaccessible for reasons that have nothing to do with a controller. */
    private static Optional<String> machines(HostTopology topology) {
        Set<String> network = topology.snapshot().datastores().orElse(List.of()).stream()
                .filter(datastore -> datastore.kind() == VolumeKind.NAS || datastore.kind() == VolumeKind.VSAN)
                .map(Datastore::moid)
                .collect(Collectors.toSet());
        List<String> lost = topology.snapshot().machines().orElse(List.of()).stream()
                .filter(machine -> machine.accessible().isNo())
                .filter(machine -> machine.datastoreMoids().orElse(List.of()).isEmpty()
                        || !network.containsAll(machine.datastoreMoids().orElse(List.of())))
                .map(VirtualMachine::name)
                .toList();
        return lost.isEmpty() ? Optional.empty() : Optional.of("inaccessible: " + Words.list(lost.stream()));
    }
}
