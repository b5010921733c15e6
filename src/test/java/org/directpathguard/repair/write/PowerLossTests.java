package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabRepair;
import org.directpathguard.repair.lab.PowerCuts;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At every cut of the power, with every order of the writes between two barriers, the host boots. */
class PowerLossTests {

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
        LabRepair repair = LabRepair.of(folder.resolve("disk.img"), layout, asFormatted, sectorSize);
        int linesBefore = lines(repair);

        List<BankOutcome> outcomes = repair.carryOut(folder.resolve("journal"));

        assertThat(outcomes).extracting(BankOutcome::result).containsOnly(BankResult.REPAIRED);
        assertThat(outcomes)
                .extracting(outcome -> outcome.bank().partition())
                .containsExactly(OptionalInt.of(6), OptionalInt.of(5));
        assertThat(PowerCuts.forEach(repair.disk(), 1, LabRepair::assertBootsOldOrNew))
                .isGreaterThan(20);
        repair.disk().save();
        assertThat(repair.image().volume(5).copyOut("STATE.TGZ")).isEqualTo(LabRepair.NEW_FIVE);
        assertThat(repair.image().volume(6).copyOut("STATE.TGZ")).isEqualTo(LabRepair.NEW_SIX);
        assertThat(repair.image().volume(5).fsck().exitCode()).isZero();
        assertThat(repair.image().volume(6).fsck().exitCode()).isZero();
        assertThat(lines(repair)).isEqualTo(linesBefore);
    }

    /** fsck.vfat says what it finds in lines; as many as before means that it finds nothing new. */
    private static int lines(LabRepair repair) {
        return (int) repair.image().volume(5).fsck().output().lines().count();
    }
}
