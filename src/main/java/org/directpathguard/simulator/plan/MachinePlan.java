package org.directpathguard.simulator.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * A virtual machine.
 *
 * @param name its name
 * @param template true for a template
 * @param running true if it is powered on
 * @param disks its disks on datastores: datastore and size in 2^30 bytes
 * @param rawDisks the canonical names of disks it uses as they are
 * @param functions the PCI functions it was given, by address
 * @param network the name of its network
 */
public record MachinePlan(
        String name,
        boolean template,
        boolean running,
        List<Disk> disks,
        List<String> rawDisks,
        List<PciAddress> functions,
        Optional<String> network) {

    /**
     * A disk in a file.
     *
     * @param datastore the datastore's name
     * @param gibibytes its size
     */
    public record Disk(String datastore, int gibibytes) {}

    /**
     * A running machine with one disk.
     *
     * @param name its name
     * @param datastore where the disk and the machine's own files lie
     * @param gibibytes the disk's size
     * @return the machine
     */
    public static MachinePlan of(String name, String datastore, int gibibytes) {
        return new MachinePlan(
                name,
                false,
                true,
                List.of(new Disk(datastore, gibibytes)),
                List.of(),
                List.of(),
                Optional.of("VM Network"));
    }

    /** {@return the same machine, switched off} */
    public MachinePlan off() {
        return new MachinePlan(name, template, false, disks, rawDisks, functions, network);
    }

    /** {@return the same machine as a template} */
    public MachinePlan asTemplate() {
        return new MachinePlan(name, true, false, disks, rawDisks, functions, network);
    }

    /**
     * The same machine with a PCI function of its own.
     *
     * @param address the function
     * @return the changed plan
     */
    public MachinePlan given(String address) {
        List<PciAddress> more = new ArrayList<>(functions);
        more.add(FunctionPlan.address(address));
        return new MachinePlan(name, template, running, disks, rawDisks, more, network);
    }

    /**
     * The same machine with a disk of the array as it is.
     *
     * @param canonicalName the disk
     * @return the changed plan
     */
    public MachinePlan raw(String canonicalName) {
        List<String> more = new ArrayList<>(rawDisks);
        more.add(canonicalName);
        return new MachinePlan(name, template, running, disks, more, functions, network);
    }

    /**
     * The same machine on another network.
     *
     * @param portGroup the name of a port group
     * @return the changed plan
     */
    public MachinePlan on(String portGroup) {
        return new MachinePlan(name, template, running, disks, rawDisks, functions, Optional.of(portGroup));
    }
}
