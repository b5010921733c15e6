package org.directpathguard.api.hooks;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.inventory.FleetHost;

/**
 * What the module would touch on one host.
 *
 * @param host the host
 * @param devices every device that fits
 */
record AnsibleTarget(FleetHost host, List<Device> devices) {

    /**
     * One device.
     *
     * @param address where it sits
     * @param name as the host names it
     * @param enabled whether passthrough is turned on for it
     */
    record Device(String address, String name, boolean enabled) {}

    AnsibleTarget {
        devices = List.copyOf(devices);
    }

    Ask ask(boolean present) {
        Set<String> addresses = devices.stream().map(Device::address).collect(Collectors.toSet());
        return new Ask(host.reference().uuid().orElse(host.reference().moid()), addresses, present);
    }
}
