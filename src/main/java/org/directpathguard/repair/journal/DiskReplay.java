package org.directpathguard.repair.journal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.disk.Partition;
import org.directpathguard.repair.disk.PartitionTable;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/**
 * Plays the journal of a disk forwards or backwards, from wherever the repair stopped.
 *
 * <p>Backwards the steps are taken in reverse, so that the loader meets the old state or the new one at every cut of the
 * undoing, too.
 */
final class DiskReplay {

    private final Journal.OfDisk journal;
    private final DeviceSource source;
    private final SectorVersions versions;

    DiskReplay(Journal.OfDisk journal, DeviceSource source) {
        this.journal = journal;
        this.source = source;
        this.versions = new SectorVersions(journal.steps());
    }

    String undo() throws RefusedException, WriteFailedException {
        int written = replay(true);
        return written == 0
                ? source.name() + " is as it was before the repair: nothing to undo."
                : source.name() + " is as it was before the repair, byte for byte; " + written
                        + " sectors were put back.";
    }

    String resume() throws RefusedException, WriteFailedException {
        int written = replay(false);
        return written == 0
                ? source.name() + " is fully repaired already: nothing to finish."
                : "The repair of " + source.name() + " is finished; " + written + " sectors were written.";
    }

    private int replay(boolean backwards) throws RefusedException, WriteFailedException {
        source.refuseIfInUse();
        check();
        int written = 0;
        try (SectorDevice device = source.openForWriting()) {
            Map<Long, Integer> progress = versions.progress(device, backwards);
            List<List<SectorVersions.PlacedWrite>> steps = new ArrayList<>(versions.steps());
            if (backwards) {
                Collections.reverse(steps);
            }
            StepRunner runner = new StepRunner(device);
            Function<SectorWrite, byte[]> bytes = backwards ? SectorWrite::before : SectorWrite::after;
            for (List<SectorVersions.PlacedWrite> step : steps) {
                List<SectorWrite> due = new ArrayList<>();
                for (SectorVersions.PlacedWrite placed : step) {
                    long sector = placed.write().sector();
                    boolean passed = placed.place() < progress.getOrDefault(sector, 0);
                    if (passed == backwards) {
                        due.add(placed.write());
                        progress.put(sector, backwards ? placed.place() : placed.place() + 1);
                    }
                }
                runner.run(due, bytes);
                written += due.size();
            }
        } catch (IOException e) {
            throw failed(e);
        }
        verify(backwards);
        return written;
    }

    private void check() throws RefusedException {
        if (!DiskSearch.isTheOne(journal, source)) {
            throw new RefusedException(
                    source.name() + " is not the disk of this journal.",
                    "Nothing was written. Give the journal that was made for this disk.");
        }
        try (SectorDevice device = source.openForReading()) {
            refuseOutsideBanks(PartitionTable.read(device, source.name()));
            Optional<Long> stranger = versions.stranger(device);
            if (stranger.isPresent()) {
                throw new RefusedException(
                        "Sector " + stranger.get() + " of " + source.name()
                                + " holds neither its old nor its new content: somebody, ESXi perhaps, has written to"
                                + " the disk since.",
                        "Nothing was written. Inspect the disk again; the journal's *.before files hold the old"
                                + " states.");
            }
        } catch (DamagedException e) {
            throw new RefusedException(
                    source.name() + " has another partition table now: " + e.matter(), e.nextStep(), e);
        } catch (IOException e) {
            throw new RefusedException(
                    source.name() + " can't be read: " + e.getMessage() + ".",
                    "Look for input/output errors in the kernel's log.",
                    e);
        }
    }

    /** A journal may have been made by anybody; it is good for what lies behind a bank's mark and for nothing else. */
    private void refuseOutsideBanks(PartitionTable table) throws RefusedException {
        for (BankScript bank : journal.banks()) {
            Optional<Partition> place = table.partitions().stream()
                    .filter(partition -> partition.number() == bank.partition())
                    .findFirst();
            boolean inside = place.isPresent()
                    && bank.markSector() == place.get().firstSector() + 1
                    && bank.steps().stream()
                            .flatMap(step -> step.writes().stream())
                            .allMatch(write -> write.sector() > bank.markSector()
                                    && write.sector()
                                            < place.get().firstSector()
                                                    + place.get().sectorCount());
            if (!inside) {
                throw new RefusedException(
                        "The journal would write outside partition " + bank.partition() + " of " + source.name()
                                + ", or into its boot sector.",
                        "Nothing was written. Give the journal that the repair made.");
            }
        }
    }

    private void verify(boolean backwards) throws WriteFailedException {
        try (SectorDevice device = source.openForReading()) {
            if (!versions.allAt(device, !backwards)) {
                throw failed(new IOException("the medium reads back differently from what was written"));
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private WriteFailedException failed(IOException cause) {
        return new WriteFailedException(
                "Writing to " + source.name() + " failed: " + cause.getMessage() + ".",
                "The banks boot with the old or the new state. Look for input/output errors in the kernel's log, then"
                        + " run the same command again: it goes on where it stopped.",
                cause);
    }
}
