package org.directpathguard.guard;

import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.pci.PciAddress;

/**
 * A change of passthrough on one host.
 *
 * @param host the host
 * @param snapshot the host as it was just read
 * @param devices exactly the functions whose flag is set
 * @param group every function that may follow them
 * @param enable true to give them away
 * @param applyNow true to let it take effect without a reboot where the host can
 */
record PassthroughChange(
        FleetHost host,
        HostSnapshot snapshot,
        Set<PciAddress> devices,
        Set<PciAddress> group,
        boolean enable,
        boolean applyNow) {

    PassthroughChange {
        devices = Set.copyOf(devices);
        group = Set.copyOf(group);
    }

    boolean isDone() {
        return FlagState.areSet(snapshot, devices, enable);
    }

    Set<PciAddress> shown() {
        Set<PciAddress> shown = new TreeSet<>(devices);
        shown.addAll(group);
        return shown;
    }

    String words() {
        return "turning passthrough " + (enable ? "on" : "off") + " for " + Addresses.words(devices) + " on "
                + host.reference().name();
    }
}
