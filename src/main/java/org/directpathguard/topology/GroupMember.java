package org.directpathguard.topology;

import org.directpathguard.pci.PciAddress;

/**
 * A function that leaves the hypervisor, and why.
 *
 * @param address the function
 * @param why in words, for instance {@code requested} or {@code shares the dependent device 0000:00:1e.0}
 */
public record GroupMember(PciAddress address, String why) {}
