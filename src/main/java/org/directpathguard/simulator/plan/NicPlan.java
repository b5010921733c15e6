package org.directpathguard.simulator.plan;

import org.directpathguard.pci.PciAddress;

/**
 * A physical network port.
 *
 * @param name for instance {@code vmnic0}
 * @param pci the function it belongs to
 * @param driver the driver's name
 * @param mac its hardware address
 * @param megabits the speed of its link; 0 if there is no link
 */
public record NicPlan(String name, PciAddress pci, String driver, String mac, int megabits) {

    /** {@return the key by which switches name it} */
    public String key() {
        return key(name);
    }

    /**
     * The key of a port.
     *
     * @param name for instance {@code vmnic0}
     * @return the key by which switches name it
     */
    public static String key(String name) {
        return "key-vim.host.PhysicalNic-" + name;
    }
}
