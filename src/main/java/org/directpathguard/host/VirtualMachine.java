package org.directpathguard.host;

import java.util.List;

/**
 * A virtual machine or template registered on the host.
 *
 * @param moid managed object id
 * @param name its name, or its id when the name could not be read
 * @param template whether it is a template
 * @param poweredOn whether it runs
 * @param accessible no when its connection state is inaccessible, invalid or orphaned
 * @param datastoreMoids datastores it uses ({@code VirtualMachine.datastore})
 * @param rawDisks its raw device mappings; missing when its devices could not be read
 * @param heldDevices PCI devices it holds; missing when its devices could not be read
 * @param networkNames networks its NICs are attached to
 * @param addresses IP addresses that its guest reports
 */
public record VirtualMachine(
        String moid,
        String name,
        Tristate template,
        Tristate poweredOn,
        Tristate accessible,
        Reading<List<String>> datastoreMoids,
        Reading<List<RawDisk>> rawDisks,
        Reading<List<HeldDevice>> heldDevices,
        Reading<List<String>> networkNames,
        List<String> addresses) {

    /** Copies the list. */
    public VirtualMachine {
        addresses = List.copyOf(addresses);
    }
}
