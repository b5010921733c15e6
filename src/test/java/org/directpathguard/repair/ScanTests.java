package org.directpathguard.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTests {

    private static final byte[] PASSED = LabState.of(LabState.SATA_PASSED);
    private static final byte[] HELD = LabState.of(LabState.SATA_HELD);

    private final Path folder;

    ScanTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theOnlyDiskOfEsxiIsFoundAmongOthers() throws IOException {
        Path stick = other("sda");
        Path host = esxi("nvme0n1", PASSED);

        RepairDocument document = inspect(stick, host);

        assertThat(document.exit()).isEqualTo(RepairExit.FOUND);
        assertThat(document.target()).isEqualTo(host.toString());
    }

    @Test
    void severalDisksAreAllShown() throws IOException {
        Path first = esxi("sda", HELD);
        Path second = esxi("sdb", PASSED);

        RepairDocument document = inspect(first, second, other("sdc"));

        assertThat(document.exit()).isEqualTo(RepairExit.FOUND);
        assertThat(document.toText(TextStyle.PLAIN)).contains(first.toString(), second.toString());
        assertThat(document.toJson()).contains("\"targets\"", first.toString(), second.toString());
    }

    @Test
    void theOnlyDiskThatNeedsItIsRepaired() throws IOException {
        Path healthy = esxi("sda", HELD);
        Path fallen = esxi("sdb", PASSED);

        assertThat(apply(healthy, fallen).exit()).isEqualTo(RepairExit.DONE);
        assertThat(inspect(fallen).exit()).isEqualTo(RepairExit.DONE);
    }

    @Test
    void nobodyChoosesBetweenTwoFallenDisks() throws IOException {
        Path first = esxi("sda", PASSED);
        Path second = esxi("sdb", PASSED);
        byte[] before = Files.readAllBytes(first);

        RepairDocument document = apply(first, second);

        assertThat(document.exit()).isEqualTo(RepairExit.REFUSED);
        assertThat(document.headline()).contains(first.toString(), second.toString());
        assertThat(Files.readAllBytes(first)).isEqualTo(before);
    }

    @Test
    void aMachineWithoutADiskOfEsxiIsToldWhatToCheck() throws IOException {
        RepairDocument document = inspect(other("sda"));

        assertThat(document.exit()).isEqualTo(RepairExit.REFUSED);
        assertThat(document.toBrief()).contains("looked at: 1.", "lsblk");
        assertThat(inspect().exit()).isEqualTo(RepairExit.REFUSED);
    }

    private RepairDocument inspect(Path... disks) {
        return OfflineRepair.on(List.of(disks), new Progress()).inspect(RepairRequest.of(List.of()));
    }

    private RepairDocument apply(Path... disks) {
        RepairRequest request = RepairRequest.of(List.of()).withJournal(folder.resolve("journal"));
        return OfflineRepair.on(List.of(disks), new Progress()).apply(request, plan -> Confirmation.Answer.YES);
    }

    private Path esxi(String name, byte[] state) {
        return LabDisk.withBanks(
                        folder.resolve(name),
                        LabLayout.TINY,
                        LabBank.with(LabFormat.TINY, 2, 0, state),
                        LabBank.with(LabFormat.TINY, 1, 0, state))
                .file();
    }

    private Path other(String name) throws IOException {
        Path file = folder.resolve(name);
        try (FileChannel image = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            image.write(java.nio.ByteBuffer.allocate(1), 16L << 20);
        }
        return file;
    }
}
