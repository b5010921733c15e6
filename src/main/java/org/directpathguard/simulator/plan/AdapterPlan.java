package org.directpathguard.simulator.plan;

import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * A storage adapter.
 *
 * @param kind what it is
 * @param name for instance {@code vmhba0}
 * @param driver the driver's name
 * @param model the model as the host names it
 * @param pci where it sits; empty for software and USB adapters
 */
public record AdapterPlan(AdapterKind kind, String name, String driver, String model, Optional<PciAddress> pci) {

    /** {@return the adapter's key} */
    public String key() {
        return kind.key(name);
    }
}
