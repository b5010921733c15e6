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
 * @param boot whether the boot disk is lost without it
 * @param carries datastores that are lost without it
 * @param machines how many virtual machines of this host lose a disk without it
 * @param holders virtual machines that hold it
 * @param state between hypervisor and machines
 * @param decision verdict on giving it away, empty where the host does not offer that
 * @param why the reason that decides, empty where nothing stands against it
 * @param further how many reasons stand against it beside that one
 */
record DeviceRow(
        String address,
        String name,
        String className,
        String ids,
        int depth,
        boolean bridge,
        List<String> adapters,
        boolean boot,
        List<String> carries,
        int machines,
        List<String> holders,
        String state,
        String decision,
        String why,
        int further) {}
