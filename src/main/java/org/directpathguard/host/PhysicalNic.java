package org.directpathguard.host;

import org.directpathguard.pci.PciAddress;

/**
 * A physical NIC ({@code PhysicalNic}).
 *
 * @param key its key, to which switches refer
 * @param device {@code vmnicN}
 * @param pci its function; missing when the text is no address
 * @param linkUp whether it has link ({@code linkSpeed} is set)
 */
public record PhysicalNic(String key, String device, Reading<PciAddress> pci, Tristate linkUp) {}
