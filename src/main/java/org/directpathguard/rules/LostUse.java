package org.directpathguard.rules;

import java.util.List;
import java.util.Optional;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.DiskPurpose;
import org.directpathguard.topology.DiskUse;

/**
 * Lost disks that are in use for one purpose.
 *
 * @param uses who uses them
 * @param disks the disks
 */
record LostUse(List<DiskUse> uses, List<DiskAccess> disks) {

    static Optional<LostUse> find(Situation situation, DiskPurpose purpose) {
        List<DiskUse> uses = situation.topology().uses().stream()
                .filter(use -> use.purpose() == purpose && situation.loss().takes(use.diskName()))
                .toList();
        List<DiskAccess> disks = uses.stream()
                .map(DiskUse::diskName)
                .distinct()
                .map(situation.topology()::disk)
                .flatMap(Optional::stream)
                .toList();
        return uses.isEmpty() ? Optional.empty() : Optional.of(new LostUse(uses, disks));
    }

    String users() {
        return Words.list(uses.stream().map(DiskUse::user));
    }

    String diskNames() {
        return Words.list(uses.stream().map(DiskUse::diskName));
    }

    String source() {
        return uses.get(0).source();
    }
}
