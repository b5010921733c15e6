package org.directpathguard.rules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Disk;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.MemoryTier;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.Reading;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.DiskAccess;

/**
 * A tier of memory on a disk that no disk owns up to ({@code hardware.memoryTierInfo} without {@code
 * usedByMemoryTiering}): every idle NVMe disk, and every NVMe function without a disk, may be the one.
 */
final class UnclaimedTier {

    private static final Set<AdapterKind> NVME_ADAPTERS =
            Set.of(AdapterKind.PCIE, AdapterKind.PLAIN, AdapterKind.UNKNOWN);
    private static final Set<Integer> NVME_CLASSES = Set.of(0x0104, 0x0108, 0x0180);

    private final Situation situation;
    private final Reading<List<MemoryTier>> tiers;

    UnclaimedTier(Situation situation) {
        this.situation = situation;
        this.tiers = situation.snapshot().system().memoryTiers();
    }

    /** {@return the disk that must be the tier, because no other can be, if it is lost} */
    Optional<DiskAccess> certainlyLost() {
        List<DiskAccess> disks = candidates();
        return !tiers.isMissing()
                        && exists()
                        && disks.size() == 1
                        && emptyFunctions().isEmpty()
                ? disks.stream().filter(this::isLost).findFirst()
                : Optional.empty();
    }

    /** {@return what is not known, if something is lost that may be the tier} */
    Optional<Gap> gap() {
        boolean touched = candidates().stream().anyMatch(this::isLost)
                || emptyFunctions().stream()
                        .anyMatch(function -> situation.changing().contains(function.address()));
        if (!exists() || !touched || certainlyLost().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(tiers.gap()
                .orElseGet(() -> Gap.of(
                        HostProperty.UNITS.path() + " usedByMemoryTiering (the host's memory tier " + names() + ")",
                        Gap.Cause.NOT_RETURNED)));
    }

    /** {@return the tiers by name} */
    String names() {
        return Words.list(tiers.orElse(List.of()).stream()
                .filter(MemoryTier::mayLieOnDisk)
                .map(tier -> tier.name().isEmpty() ? "without a name" : tier.name()));
    }

    private boolean exists() {
        boolean onDisk = tiers.isMissing() || tiers.orElse(List.of()).stream().anyMatch(MemoryTier::mayLieOnDisk);
        boolean claimed = situation.snapshot().storage().disks().orElse(List.of()).stream()
                .anyMatch(disk -> disk.memoryTiering().isYes());
        return onDisk && !claimed;
    }

    private boolean isLost(DiskAccess access) {
        return situation.loss().takes(access.disk().canonicalName());
    }

    private List<DiskAccess> candidates() {
        return situation.topology().disks().stream()
                .filter(access -> access.disk().local().mayBe())
                .filter(access -> situation.topology().usesOf(access.disk()).isEmpty())
                .filter(this::mayBeNvme)
                .toList();
    }

    private boolean mayBeNvme(DiskAccess access) {
        Disk disk = access.disk();
        return !access.isPlaced()
                || (disk.canonicalName() + disk.displayName())
                        .toLowerCase(Locale.ROOT)
                        .contains("nvme")
                || access.ways().stream().map(DiskAccess.Way::place).anyMatch(this::mayCarryNvme);
    }

    private boolean mayCarryNvme(AdapterPlace place) {
        return NVME_ADAPTERS.contains(place.adapter().kind())
                || place.functions().stream()
                        .flatMap(address -> situation.topology().function(address).stream())
                        .anyMatch(UnclaimedTier::isNvme);
    }

    /** Functions that could show a disk, show none, and belong to the hypervisor still. */
    private List<PciFunction> emptyFunctions() {
        return situation.topology().functions().stream()
                .filter(UnclaimedTier::isNvme)
                .filter(function -> situation
                        .topology()
                        .row(function.address())
                        .filter(UnclaimedTier::isAway)
                        .isEmpty())
                .filter(function -> situation.topology().disks().stream()
                        .flatMap(access -> access.ways().stream())
                        .noneMatch(way -> way.place().functions().contains(function.address())))
                .toList();
    }

    private static boolean isAway(PassthroughRow row) {
        return row.active().isYes();
    }

    private static boolean isNvme(PciFunction function) {
        return NVME_CLASSES.contains(function.pciClass().code());
    }
}
