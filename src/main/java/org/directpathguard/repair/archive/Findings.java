package org.directpathguard.repair.archive;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.pci.PciAddress;

/**
 * What a configuration says about passthrough.
 *
 * @param entries functions given away
 * @param unclearRecords ConfigStore rows that say neither
 * @param held functions that the hypervisor owns
 * @param heldKeys the literal keys of these
 * @param storage functions that carry a storage adapter, whoever owns them
 * @param controllers functions that are storage or USB controllers, whoever owns them
 * @param warnings what the reader should know
 */
record Findings(
        List<PassthroughEntry> entries,
        List<PassthroughEntry> unclearRecords,
        Set<PciAddress> held,
        Set<String> heldKeys,
        Set<PciAddress> storage,
        Set<PciAddress> controllers,
        List<ArchiveWarning> warnings) {

    static final Findings NOTHING =
            new Findings(List.of(), List.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

    Findings {
        entries = List.copyOf(entries);
        unclearRecords = List.copyOf(unclearRecords);
        held = Set.copyOf(held);
        heldKeys = Set.copyOf(heldKeys);
        storage = Set.copyOf(storage);
        controllers = Set.copyOf(controllers);
        warnings = List.copyOf(warnings);
    }

    /** {@return every passthrough entry about one of the same functions} */
    List<PassthroughEntry> duplicatesOf(Collection<PassthroughEntry> some) {
        Set<String> functions = some.stream().map(PassthroughEntry::function).collect(Collectors.toSet());
        return entries.stream()
                .filter(entry -> functions.contains(entry.function()))
                .toList();
    }

    /** {@return these findings after those of another place} */
    Findings after(Findings other) {
        return new Findings(
                join(other.entries, entries),
                join(other.unclearRecords, unclearRecords),
                join(other.held, held),
                join(other.heldKeys, heldKeys),
                join(other.storage, storage),
                join(other.controllers, controllers),
                join(other.warnings, warnings));
    }

    /** {@return these findings with warnings put before and behind their own} */
    Findings with(List<ArchiveWarning> before, List<ArchiveWarning> behind) {
        return new Findings(
                entries, unclearRecords, held, heldKeys, storage, controllers, join(before, join(warnings, behind)));
    }

    private static <T> List<T> join(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static <T> Set<T> join(Set<T> one, Set<T> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }
}
