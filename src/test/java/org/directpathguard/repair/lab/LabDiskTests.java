package org.directpathguard.repair.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabDiskTests {

    private static final byte[] STATE = "a state".getBytes(StandardCharsets.US_ASCII);

    private final Path folder;

    LabDiskTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @ParameterizedTest
    @CsvSource({
        "ESXI_6_DISK, ESXI_6, 512",
        "ESXI_6_USB, ESXI_6, 512",
        "ESXI_7_SMALL, ESXI_7_SMALL, 512",
        "ESXI_7_LARGE, ESXI_7_LARGE, 512",
        "ESXI_4_MBR, ESXI_6, 512",
        "TINY, TINY, 512",
        "TINY, FAT_12, 512",
        "ESXI_6_USB, FAT_32, 512",
        "ESXI_6_DISK, ESXI_6, 4096",
        "ESXI_7_SMALL, ESXI_7_SMALL, 4096"
    })
    void everyLayoutHoldsCleanBanksThatOtherToolsRead(LabLayout layout, String format, int sectorSize)
            throws Exception {
        LabFormat asFormatted = (LabFormat) LabFormat.class.getField(format).get(null);
        LabDisk disk = LabDisk.create(folder.resolve("disk.img"), layout, sectorSize);

        LabVolume bank = disk.bank(5, LabBank.with(asFormatted, 1, 0, STATE));

        assertThat(bank.copyOut("STATE.TGZ")).isEqualTo(STATE);
        assertThat(bank.fsck().output()).contains("2 files");
        assertThat(bank.fsck().exitCode()).isZero();
    }
}
