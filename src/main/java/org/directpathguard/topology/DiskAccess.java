package org.directpathguard.topology;

import java.util.List;
import org.directpathguard.host.Disk;
import org.directpathguard.host.PathState;

/**
 * A disk and every way that leads to it.
 *
 * @param disk the disk
 * @param ways the ways, from every topology the host reports
 */
public record DiskAccess(Disk disk, List<Way> ways) {

    /**
     * One way to a disk.
     *
     * @param place the adapter it goes through
     * @param path path name, may be empty text
     * @param state its state
     * @param source the property that told it
     */
    public record Way(AdapterPlace place, String path, PathState state, String source) {}

    /** Copies the list. */
    public DiskAccess {
        ways = List.copyOf(ways);
    }

    /** {@return true when at least one way is known; a disk without one may hang on any adapter} */
    public boolean isPlaced() {
        return !ways.isEmpty();
    }

    /**
     * Whether a way leads, or may lead, through functions that leave.
     *
     * @param leaving what leaves the hypervisor
     * @return true if the disk is affected
     */
    public boolean isTouchedBy(Leaving leaving) {
        return ways.stream().anyMatch(way -> leaving.mayTake(way.place()));
    }

    /**
     * The live ways that certainly remain.
     *
     * @param leaving what leaves the hypervisor
     * @return ways that are active or standby and go through an adapter that stays
     */
    public List<Way> survivors(Leaving leaving) {
        return ways.stream()
                .filter(way -> way.state().isLive() && leaving.spares(way.place()))
                .toList();
    }

    /**
     * Whether the disk can't be relied on once functions have left.
     *
     * @param leaving what leaves the hypervisor
     * @return true if a way leads through them and no live way certainly remains
     */
    public boolean isLostWithout(Leaving leaving) {
        return isTouchedBy(leaving) && survivors(leaving).isEmpty();
    }

    /**
     * Whether the disk stays but loses a live way.
     *
     * @param leaving what leaves the hypervisor
     * @return true if it is reached less redundantly afterwards
     */
    public boolean isWeakenedWithout(Leaving leaving) {
        boolean losesLiveWay = ways.stream().anyMatch(way -> way.state().isLive() && leaving.mayTake(way.place()));
        return losesLiveWay && !survivors(leaving).isEmpty();
    }
}
