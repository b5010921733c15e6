package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.SectorDevice;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabStates;
import org.directpathguard.repair.lab.LoaderJudge;
import org.directpathguard.repair.lab.PowerCuts;
import org.directpathguard.repair.lab.RecordingDisk;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At every cut of the power, with every order of the writes between two barriers, the host boots. */
class PowerLossTests {

    private static final byte[] OLD_FIVE = LabStates.gzip(5, 9_000);
    private static final byte[] NEW_FIVE = LabStates.gzip(50, 9_400);
    private static final byte[] OLD_SIX = LabStates.gzip(6, 8_000);
    private static final byte[] NEW_SIX = LabStates.gzip(60, 5_000);

    private final Path folder;

    PowerLossTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "TINY, TINY, 512",
        "TINY, FAT_12, 512",
        "ESXI_4_MBR, ESXI_6, 512",
        "ESXI_6_USB, FAT_32, 512",
        "ESXI_7_LARGE, ESXI_7_LARGE, 512",
        "ESXI_7_SMALL, ESXI_7_SMALL, 4096"
    })
    void theHostBootsWithTheOldOrTheNewState(LabLayout layout, String format, int sectorSize) throws Exception {
        LabFormat asFormatted = (LabFormat) LabFormat.class.getField(format).get(null);
        LabDisk image = LabDisk.create(folder.resolve("disk.img"), layout, sectorSize);
        image.bank(5, LabBank.with(asFormatted, 12, 0, OLD_FIVE));
        image.bank(6, LabBank.with(asFormatted, 11, 0, OLD_SIX));
        LabPrograms.Run before = image.volume(5).fsck();
        RecordingDisk disk = new RecordingDisk(image);

        FoundBanks found = BankFinder.onDisk(disk);
        WritePlan plan = WritePlan.of(
                found,
                List.of(
                        new BankChange(found.banks().get(0), NEW_FIVE),
                        new BankChange(found.banks().get(1), NEW_SIX)),
                WriteOptions.SAFE);
        List<BankOutcome> outcomes = plan.carryOut(folder.resolve("journal"));

        assertThat(outcomes).extracting(BankOutcome::result).containsOnly(BankResult.REPAIRED);
        assertThat(outcomes.get(0).bank().partition()).hasValue(6);
        int cuts = PowerCuts.forEach(disk, 1, PowerLossTests::judge);
        assertThat(cuts).isGreaterThan(30);

        disk.save();
        assertThat(image.volume(5).copyOut("STATE.TGZ")).isEqualTo(NEW_FIVE);
        assertThat(image.volume(6).copyOut("STATE.TGZ")).isEqualTo(NEW_SIX);
        assertThat(image.volume(5).fsck().exitCode()).isZero();
        assertThat(image.volume(5).fsck().output().lines())
                .hasSameSizeAs(before.output().lines().toList());
        assertThat(image.volume(6).fsck().exitCode()).isZero();
    }

    private static void judge(RecordingDisk cut) {
        try (SectorDevice device = cut.openForReading()) {
            Optional<LoaderJudge.Bank> booted = LoaderJudge.boot(device);
            assertThat(booted.map(LoaderJudge.Bank::partition)).contains(5);
            for (LoaderJudge.Bank bank : LoaderJudge.banks(device)) {
                assertThat(bank.fatal()).isEmpty();
                byte[] state = bank.state().orElseThrow();
                boolean oldOrNew = bank.partition() == 5
                        ? Arrays.equals(state, unpacked(OLD_FIVE)) || Arrays.equals(state, unpacked(NEW_FIVE))
                        : Arrays.equals(state, unpacked(OLD_SIX)) || Arrays.equals(state, unpacked(NEW_SIX));
                assertThat(oldOrNew).isTrue();
            }
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] unpacked(byte[] gzip) throws java.io.IOException {
        return new GZIPInputStream(new java.io.ByteArrayInputStream(gzip)).readAllBytes();
    }
}
