package org.directpathguard.repair.write;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.directpathguard.repair.bank.DiskBank;
import org.directpathguard.repair.bank.StateFinder;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.disk.Sha256;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.fat.DirectoryEntry;
import org.directpathguard.repair.fat.FatCheck;
import org.directpathguard.repair.fat.FatHealth;
import org.directpathguard.repair.fat.FatVolume;
import org.directpathguard.repair.journal.BankScript;
import org.directpathguard.repair.journal.WriteStep;

/** Works out the writes for one bank of a disk. */
final class BankPlanner {

    private final DiskBank bank;
    private final SectorDevice device;
    private final WriteOptions options;

    BankPlanner(DiskBank bank, SectorDevice device, WriteOptions options) {
        this.bank = bank;
        this.device = device;
        this.options = options;
    }

    /** The script; without steps if the bank already has the wanted state. */
    BankScript plan(byte[] wanted) throws RefusedException {
        try {
            FatVolume volume = FatVolume.open(device, bank.place());
            DirectoryEntry entry = StateFinder.find(volume);
            byte[] old = volume.content(entry, Integer.MAX_VALUE);
            if (!Arrays.equals(old, bank.readState().content())) {
                throw new ChangedMeanwhileException("The state of " + bank.path());
            }
            long mark = bank.place().firstSector() + 1;
            List<WriteStep> steps = Arrays.equals(old, wanted) ? List.of() : steps(volume, entry, wanted);
            return new BankScript(
                    bank.place().number(),
                    bank.uuid().orElse(""),
                    mark,
                    Sha256.of(device.read(mark, 1)),
                    entry.name(),
                    Sha256.of(old),
                    Sha256.of(wanted),
                    steps);
        } catch (DamagedException e) {
            throw new RefusedException(bank.path() + " can't be written to: " + e.matter(), e.nextStep(), e);
        } catch (IOException e) {
            throw new RefusedException(
                    bank.path() + " can't be read: " + e.getMessage() + ".",
                    "Look for input/output errors in the kernel's log. Copy a failing disk with ddrescue and repair"
                            + " the copy.",
                    e);
        }
    }

    private List<WriteStep> steps(FatVolume volume, DirectoryEntry entry, byte[] wanted)
            throws RefusedException, DamagedException, IOException {
        if (wanted.length == 0) {
            throw new IllegalArgumentException("An empty state would not boot");
        }
        FatHealth health = FatCheck.of(volume);
        if (!health.sound()) {
            String command = bank.source().checkCommand(bank.place(), device.sectorSize());
            throw new UnsoundFileSystemException(bank.path(), health.faults(), command);
        }
        List<Integer> oldChain =
                entry.firstCluster() == 0 ? List.of() : volume.chain(entry.firstCluster(), Integer.MAX_VALUE);
        StateWriter writer = new StateWriter(device, volume, entry);
        int needed = volume.geometry().clustersFor(wanted.length);
        if (health.freeClusters() >= needed) {
            RawSwitch.plan(writer, health, oldChain, FreeClusters.choose(volume, needed), wanted);
        } else {
            planInPlace(writer, volume, health, oldChain, wanted);
        }
        return writer.steps();
    }

    private void planInPlace(
            StateWriter writer, FatVolume volume, FatHealth health, List<Integer> oldChain, byte[] wanted)
            throws RefusedException, IOException {
        int needed = volume.geometry().clustersFor(wanted.length);
        int missing = Math.max(0, needed - oldChain.size());
        boolean fits = !oldChain.isEmpty() && missing <= health.freeClusters();
        if (!options.inPlaceWhenFull() || !fits) {
            throw new BankFullException(
                    bank.path(),
                    "a second copy of the state needs %d clusters of %d bytes, and %d are free%s"
                            .formatted(
                                    needed,
                                    health.clusterSize(),
                                    health.freeClusters(),
                                    fits ? "" : ", too few even to overwrite it in place"));
        }
        InPlaceOverwrite.plan(writer, health, oldChain, FreeClusters.choose(volume, missing), wanted);
    }
}
