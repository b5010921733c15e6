package org.directpathguard.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.AdapterPlace.Certainty;
import org.directpathguard.topology.BootEvidence;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.Loss;

/** Where the boot disk is, seen from a group of functions. */
public enum BootVerdict {
    /** Every live path to the boot disk goes through the group. */
    ON_THIS_DEVICE("on-this-device"),
    /** The boot disk stays reachable, or the host is started over the network. */
    ELSEWHERE("elsewhere"),
    /** Nobody can tell. */
    UNKNOWN("unknown");

    private final String id;

    BootVerdict(String id) {
        this.id = id;
    }

    /** {@return the value in documents} */
    public String id() {
        return id;
    }

    /**
     * Judges the boot disk.
     *
     * @param situation the request and what is lost with it
     * @return where the boot disk is
     */
    public static BootVerdict of(Situation situation) {
        HostTopology topology = situation.topology();
        BootEvidence boot = topology.boot();
        if (boot.isUnknown()) {
            return UNKNOWN;
        }
        Loss loss = situation.loss();
        List<DiskAccess> placed = boot.disks().stream()
                .map(topology::disk)
                .flatMap(Optional::stream)
                .filter(DiskAccess::isPlaced)
                .toList();
        List<DiskAccess> lost = placed.stream()
                .filter(access -> loss.takes(access.disk().canonicalName()))
                .filter(access -> isTouchedByRequest(situation, access))
                .toList();
        if (lost.stream().anyMatch(access -> !isOnUsbOfUnknownPlace(access))) {
            return ON_THIS_DEVICE;
        }
        if (!lost.isEmpty()) {
            return UNKNOWN;
        }
        return placed.isEmpty() && !boot.networkBoot() ? UNKNOWN : ELSEWHERE;
    }

    private static boolean isTouchedByRequest(Situation situation, DiskAccess access) {
        Set<?> group = situation.group().addresses();
        return access.ways().stream()
                .map(DiskAccess.Way::place)
                .anyMatch(place -> place.functions().stream().anyMatch(group::contains)
                        || (place.certainty() == Certainty.SOFTWARE && !group.isEmpty()));
    }

    static boolean isOnUsbOfUnknownPlace(DiskAccess access) {
        return access.ways().stream()
                .map(DiskAccess.Way::place)
                .map(AdapterPlace::certainty)
                .allMatch(Certainty.ONE_OF_SEVERAL::equals);
    }
}
