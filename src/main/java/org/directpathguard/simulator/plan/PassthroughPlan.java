package org.directpathguard.simulator.plan;

import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * Whether and how a function may be given away: a row of {@code config.pciPassthruInfo}.
 *
 * @param capable what the host says of it
 * @param dependentDevice what has to be given up for it; empty text groups nothing
 * @param enabled true if somebody asked for it
 * @param active true if it is given away
 * @param sriov its virtual functions, where it can have any
 */
public record PassthroughPlan(
        boolean capable, String dependentDevice, boolean enabled, boolean active, Optional<Sriov> sriov) {

    static PassthroughPlan capable(PciAddress address) {
        return new PassthroughPlan(true, address.toString(), false, false, Optional.empty());
    }

    PassthroughPlan enabled(boolean alsoActive) {
        return new PassthroughPlan(capable, dependentDevice, true, alsoActive, sriov);
    }

    /**
     * Virtual functions.
     *
     * @param active how many there are now
     * @param maximum how many there can be
     */
    public record Sriov(int active, int maximum) {}
}
