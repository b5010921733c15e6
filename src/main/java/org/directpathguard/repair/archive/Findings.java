package org.directpathguard.repair.archive;

import java.util.List;
import java.util.Set;
import org.directpathguard.pci.PciAddress;

/**
 * What a configuration says about passthrough.
 *
 * @param entries functions given away
 * @param unclearRecords ConfigStore rows that say neither
 * @param held functions that the hypervisor owns
 * @param heldKeys the literal keys of these
 * @param storage functions that carry a storage adapter, whoever owns them
 * @param warnings what the reader should know
 */
record Findings(
        List<PassthroughEntry> entries,
        List<PassthroughEntry> unclearRecords,
        Set<PciAddress> held,
        Set<String> heldKeys,
        Set<PciAddress> storage,
        List<ArchiveWarning> warnings) {

    static final Findings NOTHING = new Findings(List.of(), List.of(), Set.of(), Set.of(), Set.of(), List.of());

    Findings {
        entries = List.copyOf(entries);
        unclearRecords = List.copyOf(unclearRecords);
        held = Set.copyOf(held);
        heldKeys = Set.copyOf(heldKeys);
        storage = Set.copyOf(storage);
        warnings = List.copyOf(warnings);
    }
}
