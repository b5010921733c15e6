package org.directpathguard.repair.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.RecordingDisk;
import org.directpathguard.repair.write.BankChange;
import org.directpathguard.repair.write.WriteOptions;
import org.directpathguard.repair.write.WritePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Disks with random damage in everything but their files' content. */
class HostileDiskTests {

    private static final int ROUNDS = 400;

    /** Partition table; boot sectors, FATs and root directories of both banks. */
    private static final long[][] METADATA = {{0, 34}, {8224, 98}, {40_992, 98}};

    @Test
    void everyDamageIsReadThroughOrNamedAndNothingIsEverWritten(@TempDir Path folder) throws Exception {
        RecordingDisk sound = LabRepair.tiny(folder.resolve("disk.img")).disk();
        Random random = new Random(42);
        int readable = 0;
        int named = 0;
        for (int round = 0; round < ROUNDS; round++) {
            RecordingDisk disk = sound.after(damage(sound, random));
            try {
                FoundBanks found = BankFinder.onDisk(disk);
                plan(found);
                readable++;
            } catch (RepairException e) {
                assertThat(e.matter()).isNotBlank();
                assertThat(e.nextStep()).isNotBlank();
                named++;
            }
            assertThat(disk.events()).isEmpty();
        }
        assertThat(readable).isGreaterThan(ROUNDS / 10);
        assertThat(named).isGreaterThan(ROUNDS / 10);
    }

    private static void plan(FoundBanks found) throws RepairException {
        List<BankChange> changes = new ArrayList<>();
        for (Bank bank : found.banks()) {
            changes.add(new BankChange(bank, LabRepair.NEW_FIVE));
        }
        WritePlan.of(found, changes, new WriteOptions(true));
    }

    private static List<RecordingDisk.Event> damage(RecordingDisk sound, Random random) throws Exception {
        List<RecordingDisk.Event> events = new ArrayList<>();
        try (SectorDevice device = sound.openForReading()) {
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                long[] area = METADATA[random.nextInt(METADATA.length)];
                long sector = area[0] + random.nextInt((int) area[1]);
                byte[] bytes = device.read(sector, 1);
                for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                    bytes[random.nextInt(random.nextBoolean() ? 64 : bytes.length)] = (byte) random.nextInt(256);
                }
                events.add(new RecordingDisk.Event(sector, bytes));
            }
        }
        return events;
    }
}
