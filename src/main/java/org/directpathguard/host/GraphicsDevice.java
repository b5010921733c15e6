package org.directpathguard.host;

import java.util.List;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * A graphics device ({@code HostGraphicsInfo}, vSphere API 5.5).
 *
 * @param address its PCI function, empty when its text is no address
 * @param deviceName its name
 * @param graphicsType basic, shared, direct or sharedDirect
 * @param machineMoids machines that use it
 */
public record GraphicsDevice(
        Optional<PciAddress> address, String deviceName, String graphicsType, List<String> machineMoids) {}
