package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.pci.PciAddress;

/**
 * What the user asked for.
 *
 * @param targets paths as they were given; empty when the disks of this machine are to be scanned
 * @param devices addresses of functions to give back to the hypervisor
 * @param keys literal keys likewise
 * @param banks partition numbers of the only banks to touch; empty for every bank that the loader accepts
 * @param journal where the journal goes, if named
 * @param out where a lone archive goes, if named
 * @param dryRun whether to write nothing at all
 * @param experimentalEnvelope whether a state that is sealed without a TPM may be sealed anew
 * @param inPlaceWhenFull whether a full bank may be overwritten in place
 */
public record RepairRequest(
        List<Path> targets,
        List<PciAddress> devices,
        List<String> keys,
        Set<Integer> banks,
        Optional<Path> journal,
        Optional<Path> out,
        boolean dryRun,
        boolean experimentalEnvelope,
        boolean inPlaceWhenFull) {

    /** Keeps own copies. */
    public RepairRequest {
        targets = List.copyOf(targets);
        devices = List.copyOf(devices);
        keys = List.copyOf(keys);
        banks = Set.copyOf(banks);
    }

    /**
     * A request that leaves every choice to the program.
     *
     * @param targets paths as they were given
     * @return the request
     */
    public static RepairRequest of(List<Path> targets) {
        return new RepairRequest(
                targets, List.of(), List.of(), Set.of(), Optional.empty(), Optional.empty(), false, false, false);
    }

    /**
     * The same request for named functions only.
     *
     * @param named addresses
     * @param literal keys
     * @return the request
     */
    public RepairRequest withDevices(List<PciAddress> named, List<String> literal) {
        return new RepairRequest(
                targets, named, literal, banks, journal, out, dryRun, experimentalEnvelope, inPlaceWhenFull);
    }

    /**
     * The same request for named banks only.
     *
     * @param partitions partition numbers
     * @return the request
     */
    public RepairRequest withBanks(Set<Integer> partitions) {
        return new RepairRequest(
                targets, devices, keys, partitions, journal, out, dryRun, experimentalEnvelope, inPlaceWhenFull);
    }

    /**
     * The same request with a place for the journal.
     *
     * @param folder the journal's folder
     * @return the request
     */
    public RepairRequest withJournal(Path folder) {
        return new RepairRequest(
                targets, devices, keys, banks, Optional.of(folder), out, dryRun, experimentalEnvelope, inPlaceWhenFull);
    }

    boolean namesDevices() {
        return !devices.isEmpty() || !keys.isEmpty();
    }
}
