package org.directpathguard.simulator.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.world.HostHardware.Partition;

/**
 * Where a host boots from.
 *
 * @param disk the canonical name of the boot disk; empty if nobody knows
 * @param controller the PCI address of the controller in front of it, where no adapter names one
 * @param partitions the partition tables, by canonical name of the disk
 * @param diagnostic the disk and number of the active diagnostic partition
 * @param scratch where scratch lies, {@code /tmp/scratch} for memory
 * @param queryable true if the host has a boot device manager to ask; the hosts of public recordings have none
 */
public record BootPlan(
        Optional<String> disk,
        Optional<String> controller,
        Map<String, List<Partition>> partitions,
        Optional<Map.Entry<String, Integer>> diagnostic,
        String scratch,
        boolean queryable) {

    /** {@return the same with a boot device manager to ask} */
    public BootPlan withManager() {
        return new BootPlan(disk, controller, partitions, diagnostic, scratch, true);
    }

    /**
     * The same with scratch somewhere else.
     *
     * @param newScratch where it lies
     * @return the changed plan
     */
    public BootPlan scratchAt(String newScratch) {
        return new BootPlan(disk, controller, partitions, diagnostic, newScratch, queryable);
    }

    /** Nothing is known: no disk, no tables, scratch in memory. */
    public static final BootPlan UNKNOWN =
            new BootPlan(Optional.empty(), Optional.empty(), Map.of(), Optional.empty(), "/tmp/scratch", false);
}
