package org.directpathguard.web;

import java.util.List;

/**
 * One PCI function of a host.
 *
 * @param address where it sits
 * @param name vendor and device
 * @param className its class
 * @param ids vendor and device in digits
 * @param depth how many bridges are above it
 * @param bridge whether it is a bridge
 * @param adapters {@code vmhbaN} and {@code vmnicN} on it
 * @param carries datastores that are lost without it
 * @param holders virtual machines that hold it
 * @param state between hypervisor and machines
 * @param decision verdict on giving it away, empty where the host does not offer that
 */
record DeviceRow(
        String address,
        String name,
        String className,
        String ids,
        int depth,
        boolean bridge,
        List<String> adapters,
        List<String> carries,
        List<String> holders,
        String state,
        String decision) {}
