package org.directpathguard.repair;

import java.util.List;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.archive.AmbiguousDeviceException;
import org.directpathguard.repair.archive.ArchiveWarning;
import org.directpathguard.repair.archive.DeviceRole;
import org.directpathguard.repair.archive.EntrySource;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.Selection;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.failure.RefusedException;

/**
 * Chooses what to change when the target has several banks.
 *
 * <p>Named functions are looked for in every bank. Where none is named, the bank that boots next decides, and the other
 * banks follow it: an older state may hold other entries that were harmless all along.
 */
final class Chooser {

    private final RepairRequest request;
    private final Optional<Choice> leading;

    private Chooser(RepairRequest request, Optional<Choice> leading) {
        this.request = request;
        this.leading = leading;
    }

    static Chooser leading(RepairRequest request) {
        return new Chooser(request, Optional.empty());
    }

    static Chooser following(RepairRequest request, Choice leader) {
        return new Chooser(
                request, Optional.of(leader).filter(choice -> !choice.entries().isEmpty()));
    }

    Choice choose(StateArchive archive) {
        try {
            if (request.namesDevices()) {
                Selection named = Selection.choose(archive, request.devices(), request.keys());
                return Choice.of(named.with(records(archive, named)));
            }
            return leading.isPresent() ? follow(archive, leading.get()) : evident(archive);
        } catch (AmbiguousDeviceException ambiguous) {
            return Choice.blocked(ambiguous);
        }
    }

    /** What ConfigStore says of the named functions, where the change itself does not show it. */
    private List<ArchiveWarning> records(StateArchive archive, Selection named) {
        return named.entries().stream().anyMatch(entry -> entry.source() == EntrySource.CONFIG_STORE)
                ? List.of()
                : request.devices().stream()
                        .flatMap(device -> archive.recordsAbout(device).stream())
                        .map(ArchiveWarning::record)
                        .toList();
    }

    private static Choice evident(StateArchive archive) throws AmbiguousDeviceException {
        Selection selection = Selection.choose(archive, List.of(), List.of());
        return selection.entries().isEmpty() && !archive.entries().isEmpty()
                ? Choice.leavingAlone("The hypervisor holds a storage or USB controller, and what is in passthrough is"
                        + " another device: it is left alone. Name it with --device to take it back as well.")
                : Choice.of(selection);
    }

    private static Choice follow(StateArchive archive, Choice leader) throws AmbiguousDeviceException {
        List<PciAddress> addresses = leader.entries().stream()
                .flatMap(entry -> entry.address().stream())
                .distinct()
                .toList();
        List<String> keys =
                leader.entries().stream().map(PassthroughEntry::key).distinct().toList();
        Selection same = Selection.choose(archive, addresses, keys);
        if (!same.entries().isEmpty()) {
            return withoutRecords(new Selection(same.entries(), List.of(), List.of(), same.remarks()));
        }
        Choice own = evident(archive);
        boolean harmless = !own.entries().isEmpty() && own.entries().stream().allMatch(Chooser::carriesNoDisks);
        return harmless
                ? Choice.leavingAlone("Its passthrough entry is of another device that carries no disks, and is left"
                        + " alone; name it with --device to take it back as well.")
                : own;
    }

    /** A row of ConfigStore is deleted only on request, whatever another bank holds. */
    private static Choice withoutRecords(Selection selection) {
        return selection.entries().stream()
                .filter(entry -> entry.source() == EntrySource.CONFIG_STORE)
                .findFirst()
                .map(entry -> Choice.blocked(new RefusedException(
                        "A row of ConfigStore is deleted only when its function is named.",
                        "Name it: --device " + entry.key() + ".")))
                .orElseGet(() -> Choice.of(selection));
    }

    private static boolean carriesNoDisks(PassthroughEntry entry) {
        return entry.role() == DeviceRole.OTHER || entry.role() == DeviceRole.NETWORK;
    }
}
