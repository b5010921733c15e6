package org.directpathguard.repair.lab;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.write.BankChange;
import org.directpathguard.repair.write.BankOutcome;
import org.directpathguard.repair.write.WriteOptions;
import org.directpathguard.repair.write.WritePlan;

/** The repair of a disk with two bootable banks, of which number 5 boots next. */
public final class LabRepair {

    /** What bank 5 holds before. */
    public static final byte[] OLD_FIVE = LabStates.gzip(5, 5_000);
    /** What bank 5 holds after. */
    public static final byte[] NEW_FIVE = LabStates.gzip(50, 5_400);
    /** What bank 6 holds before. */
    public static final byte[] OLD_SIX = LabStates.gzip(6, 4_000);
    /** What bank 6 holds after. */
    public static final byte[] NEW_SIX = LabStates.gzip(60, 1_000);

    private final LabDisk image;
    private final RecordingDisk disk;

    private LabRepair(LabDisk image, RecordingDisk disk) {
        this.image = image;
        this.disk = disk;
    }

    /**
     * A disk to be repaired.
     *
     * @param file the image to make
     * @param layout how it is divided
     * @param format how its banks are formatted
     * @param sectorSize 512 or 4096
     * @return the disk, not repaired yet
     */
    public static LabRepair of(Path file, LabLayout layout, LabFormat format, int sectorSize) {
        LabDisk image = LabDisk.create(file, layout, sectorSize);
        image.bank(5, LabBank.with(format, 12, 0, OLD_FIVE));
        image.bank(6, LabBank.with(format, 11, 0, OLD_SIX));
        return new LabRepair(image, new RecordingDisk(image));
    }

    /**
     * The smallest such disk.
     *
     * @param file the image to make
     * @return the disk, not repaired yet
     */
    public static LabRepair tiny(Path file) {
        return of(file, LabLayout.TINY, LabFormat.TINY, 512);
    }

    /**
     * The same repair on another state of the disk.
     *
     * @param other the disk
     * @return its repair
     */
    public LabRepair on(RecordingDisk other) {
        return new LabRepair(image, other);
    }

    /**
     * The image below.
     *
     * @return the image, which changes only when the disk is saved
     */
    public LabDisk image() {
        return image;
    }

    /**
     * The disk as the repair sees it.
     *
     * @return the disk
     */
    public RecordingDisk disk() {
        return disk;
    }

    /**
     * Plans the repair of both banks.
     *
     * @param options what the user allowed
     * @return the plan
     */
    public WritePlan plan(WriteOptions options) {
        try {
            FoundBanks found = BankFinder.onDisk(disk);
            return WritePlan.of(
                    found,
                    List.of(
                            new BankChange(found.banks().get(0), NEW_FIVE),
                            new BankChange(found.banks().get(1), NEW_SIX)),
                    options);
        } catch (RepairException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Repairs both banks.
     *
     * @param journal where the journal goes
     * @return how each bank ended
     */
    public List<BankOutcome> carryOut(Path journal) {
        try {
            return plan(WriteOptions.SAFE).carryOut(journal);
        } catch (RepairException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Makes sure that the loader boots bank 5, and finds the old or the new state in both banks.
     *
     * @param cut the disk after a power cut
     */
    public static void assertBootsOldOrNew(RecordingDisk cut) {
        try (SectorDevice device = cut.openForReading()) {
            List<LoaderJudge.Bank> banks = LoaderJudge.banks(device);
            Optional<LoaderJudge.Bank> booted = LoaderJudge.boot(device);
            if (banks.size() != 2 || booted.isEmpty() || booted.get().partition() != 5) {
                throw new AssertionError("the loader would boot " + booted + " of " + banks);
            }
            for (LoaderJudge.Bank bank : banks) {
                byte[] state = bank.state().orElseThrow(() -> new AssertionError(bank + " stops the loader"));
                byte[] old = bank.partition() == 5 ? OLD_FIVE : OLD_SIX;
                byte[] fresh = bank.partition() == 5 ? NEW_FIVE : NEW_SIX;
                if (!Arrays.equals(state, unpacked(old)) && !Arrays.equals(state, unpacked(fresh))) {
                    throw new AssertionError(bank + " holds neither the old nor the new state");
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] unpacked(byte[] gzip) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    }
}
