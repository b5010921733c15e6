package org.directpathguard.repair.archive;

import org.directpathguard.pci.PciClass;
import org.directpathguard.repair.esxconf.DeviceFacts;

/** What a function does, from the facts of an archive. An adapter's name outweighs its class. */
final class DeviceRoles {

    private DeviceRoles() {}

    static DeviceRole role(DeviceFacts facts) {
        if (facts.isStorage()) {
            return DeviceRole.STORAGE;
        }
        if (facts.vmkname().filter(name -> name.startsWith("vmnic")).isPresent()) {
            return DeviceRole.NETWORK;
        }
        return facts.pciClass().map(DeviceRoles::role).orElse(DeviceRole.UNKNOWN);
    }

    static BridgeEvidence bridge(DeviceFacts facts) {
        if (facts.vmkname().isPresent()) {
            return BridgeEvidence.NO;
        }
        return facts.pciClass()
                .map(code -> code.isPciBridge() ? BridgeEvidence.YES : BridgeEvidence.NO)
                .orElse(BridgeEvidence.UNKNOWN);
    }

    private static DeviceRole role(PciClass code) {
        if (code.isUsb()) {
            return DeviceRole.USB;
        }
        if (code.isNetwork()) {
            return DeviceRole.NETWORK;
        }
        return code.isPciBridge() ? DeviceRole.BRIDGE : DeviceRole.OTHER;
    }
}
