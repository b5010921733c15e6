package org.directpathguard.host;

import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * Passthrough state of one function ({@code HostPciPassthruInfo}).
 *
 * @param address the function
 * @param dependentDevice the device that has to be unclaimed with it, which may be a bridge; unset when the host reports
 *     empty text, missing when its text is no address
 * @param capable whether the host offers the toggle; no proof of anything else
 * @param enabled configured by a person
 * @param active enabled and in force since the last start of the host (or rebound without one)
 * @param virtualFunctions SR-IOV state, where the row is a {@code HostSriovInfo} (5.5)
 */
public record PassthroughRow(
        PciAddress address,
        Reading<PciAddress> dependentDevice,
        Tristate capable,
        Tristate enabled,
        Tristate active,
        Optional<VirtualFunctions> virtualFunctions) {

    /** {@return true when the function will, or may, leave the hypervisor at the next start} */
    public boolean pendingEnable() {
        return enabled.mayBe() && !active.isYes();
    }

    /** {@return true when the function is to come back to the hypervisor at the next start} */
    public boolean pendingDisable() {
        return enabled.isNo() && active.isYes();
    }
}
