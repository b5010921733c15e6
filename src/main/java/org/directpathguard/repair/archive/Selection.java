package org.directpathguard.repair.archive;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.pci.PciAddress;

/**
 * Decides which entries of an archive to change.
 *
 * @param entries what to change, duplicates included; empty when there is nothing to do
 * @param alreadyDone named addresses and keys that the hypervisor holds already
 * @param notFound named addresses and keys of which the archive knows no passthrough entry. Refuse when every bank says
 *     so; an address may be a typing mistake. After a ConfigStore row was deleted this is the normal answer.
 * @param remarks what else to tell
 */
public record Selection(
        Set<PassthroughEntry> entries, List<String> alreadyDone, List<String> notFound, List<ArchiveWarning> remarks) {

    /** Keeps own copies. */
    public Selection {
        entries = Set.copyOf(entries);
        alreadyDone = List.copyOf(alreadyDone);
        notFound = List.copyOf(notFound);
        remarks = List.copyOf(remarks);
    }

    /**
     * The same choice with more to tell.
     *
     * @param more remarks
     * @return the choice
     */
    public Selection with(List<ArchiveWarning> more) {
        return new Selection(
                entries,
                alreadyDone,
                notFound,
                Stream.concat(remarks.stream(), more.stream()).toList());
    }

    /**
     * Chooses the entries to change.
     *
     * <p>Named functions: exactly these, with all their duplicates. None named: the only function there is, unless it is known
     * to carry no disk while the hypervisor holds a storage or USB controller; or the only
     * one that the archive itself tells to be a storage or USB controller, together with a bridge above it. A row of
     * ConfigStore is never chosen without being named.
     *
     * @param archive the archive
     * @param devices addresses given as {@code --device}
     * @param keys literal keys given as {@code --key}
     * @return what to change
     * @throws AmbiguousDeviceException if it can't be told which function is meant; lists the candidates
     */
    public static Selection choose(StateArchive archive, List<PciAddress> devices, List<String> keys)
            throws AmbiguousDeviceException {
        return choose(archive.findings(), devices, keys);
    }

    static Selection choose(Findings findings, List<PciAddress> devices, List<String> keys)
            throws AmbiguousDeviceException {
        return devices.isEmpty() && keys.isEmpty()
                ? new EvidentChoice(findings).choose()
                : new NamedChoice(findings).choose(devices, keys);
    }
}
