package org.directpathguard.host;

import java.util.List;

/**
 * PCI functions and who may or does hold them.
 *
 * @param functions {@code hardware.pciDevice}; functions whose id could not be read stand in
 *     {@link HostSnapshot#strangers}
 * @param passthrough {@code config.pciPassthruInfo}
 * @param rebindWithoutReboot {@code capability.deviceRebindWithoutRebootSupported} (vSphere API 7.0): whether a toggle
 *     may take effect at once
 * @param assignments {@code config.assignableHardwareBinding} (7.0): dynamic DirectPath devices held by machines
 * @param graphics {@code config.graphicsInfo} (5.5)
 */
public record PciState(
        Reading<List<PciFunction>> functions,
        Reading<List<PassthroughRow>> passthrough,
        Reading<Boolean> rebindWithoutReboot,
        Reading<List<AssignedDevice>> assignments,
        Reading<List<GraphicsDevice>> graphics) {}
