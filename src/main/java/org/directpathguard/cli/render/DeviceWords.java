package org.directpathguard.cli.render;

import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Device;
import org.directpathguard.pci.PciClass;

/** How a device is named, and what is said of its passthrough state. */
final class DeviceWords {

    private static final int HEXADECIMAL = 16;

    private DeviceWords() {}

    /** For instance {@code 0000:00:1f.2 (Intel Corporation Ibex Peak SATA, 8086:3b25)}. */
    static String full(Device device) {
        return "%s (%s, %s:%s)".formatted(device.address(), name(device), device.vendorId(), device.deviceId());
    }

    /** Vendor and device as the host names them, or the class where it names neither. */
    static String name(Device device) {
        String name = "%s %s"
                .formatted(device.vendorName().strip(), device.deviceName().strip())
                .strip();
        return name.isEmpty() ? new PciClass(Integer.parseInt(device.classId(), HEXADECIMAL)).displayName() : name;
    }

    /** For instance {@code , in passthrough}; nothing for a device that the hypervisor keeps. */
    static String state(CheckDocument document) {
        String state = stateOf(document);
        return state.isEmpty() ? "" : ", " + state;
    }

    static String stateOf(CheckDocument document) {
        if (document.state().pendingReboot()) {
            return document.state().enabled() ? "enabled at the next restart" : "disabled at the next restart";
        }
        return document.state().active() ? "in passthrough" : "";
    }
}
