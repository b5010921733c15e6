package org.directpathguard.repair.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabRepair;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingBudgetTests {

    private static final long BUDGET = 16_000_000;

    @ParameterizedTest
    @CsvSource({"ESXI_6_DISK, ESXI_6", "ESXI_7_LARGE, ESXI_7_LARGE"})
    void aWholeRepairOfA240GigabyteDiskReadsLessThan16Megabytes(LabLayout layout, String format, @TempDir Path folder)
            throws Exception {
        LabFormat asFormatted = (LabFormat) LabFormat.class.getField(format).get(null);
        LabRepair repair = LabRepair.of(folder.resolve("disk.img"), layout, asFormatted, 512);

        repair.carryOut(folder.resolve("journal"));

        assertThat(repair.disk().bytesRead()).isPositive().isLessThan(BUDGET);
    }
}
