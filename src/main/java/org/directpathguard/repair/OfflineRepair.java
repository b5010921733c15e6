package org.directpathguard.repair;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.directpathguard.repair.disk.BlockDevices;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.failure.WriteFailedException;
import org.directpathguard.repair.journal.JournalReplay;

/** Looks at what a fallen host boots from, and brings it back. */
public final class OfflineRepair {

    private final Supplier<List<Path>> disks;
    private final Progress progress;

    private OfflineRepair(Supplier<List<Path>> disks, Progress progress) {
        this.disks = disks;
        this.progress = progress;
    }

    /**
     * Repair on this machine.
     *
     * @param progress is told when writing begins
     * @return the repair
     */
    public static OfflineRepair onThisMachine(Progress progress) {
        return new OfflineRepair(BlockDevices::all, progress);
    }

    static OfflineRepair on(List<Path> disks, Progress progress) {
        return new OfflineRepair(() -> disks, progress);
    }

    /**
     * Looks at the target and writes nothing.
     *
     * @param request what to look at; without targets every disk of this machine
     * @return what was found and how to go on
     */
    public RepairDocument inspect(RepairRequest request) {
        Inspection inspection = new Inspection(request);
        try {
            return request.targets().isEmpty()
                    ? inspection.ofScan(DiskScan.of(disks.get()))
                    : inspection.of(TargetResolver.resolve(request.targets()));
        } catch (RepairException failure) {
            return Documents.stopped(RepairDocument.Action.INSPECT, request, failure);
        }
    }

    /**
     * Shows the plan, asks, writes the journal, writes, and verifies.
     *
     * @param request what to repair
     * @param confirmation asks; not called when nothing is to be written
     * @return what became of it
     */
    public RepairDocument apply(RepairRequest request, Confirmation confirmation) {
        Application application = new Application(request, confirmation, progress, journalFolder(request));
        try {
            Target target = request.targets().isEmpty()
                    ? ScanChoice.of(DiskScan.of(disks.get()), request)
                    : TargetResolver.resolve(request.targets());
            return application.to(target);
        } catch (RepairException failure) {
            return Documents.stopped(application.action(), request, failure);
        }
    }

    /**
     * Puts back what a repair changed.
     *
     * @param journal the journal's folder
     * @return what became of it
     */
    public RepairDocument undo(Path journal) {
        return replay(RepairDocument.Action.UNDO, journal);
    }

    /**
     * Finishes an interrupted repair.
     *
     * @param journal the journal's folder
     * @return what became of it
     */
    public RepairDocument resume(Path journal) {
        return replay(RepairDocument.Action.RESUME, journal);
    }

    private RepairDocument replay(RepairDocument.Action action, Path journal) {
        boolean undo = action == RepairDocument.Action.UNDO;
        try {
            progress.writingBegins(Optional.of(journal));
            String done = ArchiveJournal.isAt(journal) ? replayArchive(undo, journal) : replayBanks(undo, journal);
            return Documents.replayed(action, journal, done);
        } catch (RepairException failure) {
            return Documents.replayStopped(action, journal, failure);
        }
    }

    private static String replayArchive(boolean undo, Path journal)
            throws RefusedException, DamagedException, WriteFailedException {
        return undo ? ArchiveReplay.undo(journal) : ArchiveReplay.resume(journal);
    }

    private static String replayBanks(boolean undo, Path journal)
            throws RefusedException, DamagedException, WriteFailedException {
        return undo ? JournalReplay.undo(journal) : JournalReplay.resume(journal);
    }

    private static Path journalFolder(RepairRequest request) {
        return request.journal()
                .orElseGet(() -> Path.of("directpath-guard-journal-"
                        + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT)
                                .format(LocalDateTime.now(java.time.ZoneId.systemDefault()))));
    }
}
