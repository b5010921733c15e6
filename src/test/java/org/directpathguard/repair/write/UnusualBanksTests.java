package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabStates;
import org.directpathguard.repair.lab.LabVolume;
import org.directpathguard.repair.lab.LoaderJudge;
import org.directpathguard.repair.lab.PowerCuts;
import org.directpathguard.repair.lab.RecordingDisk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnusualBanksTests {

    private static final byte[] OLD = LabStates.gzip(1, 8_000);
    private static final byte[] NEW = LabStates.gzip(2, 9_000);

    private final Path folder;

    UnusualBanksTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aFat32RootDirectoryOfManyClustersWithAStateInFragments() throws Exception {
        LabDisk disk = LabDisk.create(folder.resolve("disk.img"), LabLayout.ESXI_6_USB);
        LabVolume bank = disk.bank(5, LabBank.with(LabFormat.FAT_32, 1, 0, OLD).withoutFile("STATE.TGZ"));
        Map<String, byte[]> files = new TreeMap<>();
        for (int index = 0; index < 60; index++) {
            files.put("F" + index, new byte[700]);
        }
        bank.copyIn(files);
        bank.mtools("mdel", "::F1?", "::F3?");
        bank.copyIn("STATE.TGZ", OLD);

        assertRepairSurvivesEveryCut(disk, bank);
    }

    @Test
    void aVolumeWithASingleFat() throws Exception {
        LabDisk disk = LabDisk.create(folder.resolve("disk.img"), LabLayout.TINY);
        LabPrograms.succeed(
                "",
                "mkfs.vfat",
                "-a",
                "-F",
                "16",
                "-s",
                "4",
                "-R",
                "8",
                "-f",
                "1",
                "--offset=8224",
                disk.file().toString(),
                "16384");
        LabVolume bank = disk.volume(5);
        bank.mark();
        bank.copyIn("BOOT.CFG", LabBank.bootConfig(1, 0).getBytes(StandardCharsets.US_ASCII));
        bank.copyIn("STATE.TGZ", OLD);

        assertRepairSurvivesEveryCut(disk, bank);
    }

    @Test
    void aBankInAPartitionOfEfiType() throws Exception {
        LabDisk disk = LabDisk.create(folder.resolve("disk.img"), LabLayout.TINY);
        LabVolume bank = disk.bank(1, LabBank.with(new LabFormat(12, 4, 2, 512), 1, 0, OLD));

        assertRepairSurvivesEveryCut(disk, bank);
    }

    private void assertRepairSurvivesEveryCut(LabDisk image, LabVolume bank) throws Exception {
        RecordingDisk disk = new RecordingDisk(image);
        FoundBanks found = BankFinder.onDisk(disk);

        List<BankOutcome> outcomes = WritePlan.of(
                        found, List.of(new BankChange(found.banks().get(0), NEW)), WriteOptions.SAFE)
                .carryOut(folder.resolve("journal"));

        assertThat(outcomes).extracting(BankOutcome::result).containsExactly(BankResult.REPAIRED);
        PowerCuts.forEach(disk, 6, cut -> {
            try (SectorDevice device = cut.openForReading()) {
                LoaderJudge.Bank booted = LoaderJudge.boot(device).orElseThrow();
                assertThat(booted.fatal()).isEmpty();
                assertThat(booted.state().orElseThrow().length).isIn(8_000, 9_000);
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        });
        disk.save();
        assertThat(bank.copyOut("STATE.TGZ")).isEqualTo(NEW);
        assertThat(bank.fsck().exitCode()).isZero();
    }
}
