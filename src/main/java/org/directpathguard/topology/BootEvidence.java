package org.directpathguard.topology;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the host boots from, as far as the signs tell.
 *
 * @param signs every step of the ladder with its answer, strongest first
 * @param networkBoot the host is started over the network (Auto Deploy, PXE) and has no boot disk
 * @param remains signs that boot media exist or existed although no disk is named
 * @param mediaMayBeOnUsb boot banks exist, but the only disk that is named holds ESX-OSData outside the layout of a boot
 *     disk, as ESXi 7 and later does for hosts that boot from USB or SD
 */
public record BootEvidence(List<BootSign> signs, boolean networkBoot, boolean remains, boolean mediaMayBeOnUsb) {

    /** Copies the list. */
    public BootEvidence {
        signs = List.copyOf(signs);
    }

    /**
     * The disks to protect: with proof, the proven one and those of strong signs; without, every disk that a strong or
     * medium sign names.
     *
     * @return canonical names, the best proven first
     */
    public Set<String> disks() {
        boolean proven = signs.stream().anyMatch(sign -> sign.strength() == SignStrength.PROOF && sign.namesDisk());
        return signs.stream()
                .filter(BootSign::namesDisk)
                .filter(sign -> !proven || sign.strength() != SignStrength.MEDIUM)
                .flatMap(sign -> sign.disks().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@return the disk that the best sign names} */
    public Optional<String> bestDisk() {
        return disks().stream().findFirst();
    }

    /** {@return true when the signs name more than one disk} */
    public boolean isContradictory() {
        return disks().size() > 1;
    }

    /** {@return true when no sign names a disk and the host is not started over the network} */
    public boolean isUnknown() {
        return disks().isEmpty() && !networkBoot;
    }
}
