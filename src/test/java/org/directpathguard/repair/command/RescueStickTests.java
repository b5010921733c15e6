package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabState;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way: a machine boots from the stick, and a person at its serial line repairs the host's disk. */
class RescueStickTests {

    private static final Path UEFI = Path.of("/usr/share/ovmf/OVMF.fd");
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private static Path stick = Path.of("");

    private final Path folder;

    RescueStickTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void makeTheStick(@TempDir Path kit) throws IOException, InterruptedException {
        RequiredTools.program("qemu-system-x86_64");
        RescueKit rescue = new RescueKit(kit);
        stick = rescue.stick(rescue.bundle());
    }

    @Test
    void aHostThatBootsByBiosFromSataIsRepaired() throws IOException, InterruptedException {
        LabDisk disk = brokenDisk();

        try (SerialConsole console = start(disk, "-device", "ide-hd,drive=host,bus=ide.0")) {
            console.await("Your choice: ")
                    .type("2")
                    .await("(Enter: the one that is found): ")
                    .type("");
            console.await("Type yes to go on: ").type("yes").await("Repaired and verified: bank 5, bank 6.");
            console.await("(apply ended with code 0;");
            console.await("Your choice: ").type("3").await("Journals are on the stick already");
            console.await("Your choice: ").type("5").awaitEnd();
        }

        assertThat(GuardRun.of("repair", "inspect", disk.file()).code()).isZero();
        for (int bank : List.of(5, 6)) {
            assertThat(disk.volume(bank).fsck().exitCode()).isZero();
        }
        assertThat(journals()).contains("/journal.txt", "/journal.bin");
    }

    @Test
    void aHostThatBootsByUefiFromNvmeIsFound() throws IOException, InterruptedException {
        if (!Files.exists(UEFI)) {
            RequiredTools.missing("the UEFI firmware " + UEFI + " is not installed (Debian's package ovmf)");
        }
        try (SerialConsole console =
                start(brokenDisk(), "-bios", UEFI.toString(), "-device", "nvme,serial=1,drive=host")) {
            console.await("Your choice: ").type("1").await("/dev/nvme0n1").await("(inspect ended with code 1)");
            console.await("Your choice: ").type("5").awaitEnd();
        }
    }

    private LabDisk brokenDisk() {
        byte[] state = LabState.of(LabState.SATA_PASSED);
        return LabDisk.withBanks(
                folder.resolve("host.img"),
                LabLayout.ESXI_6_USB,
                LabBank.with(LabFormat.ESXI_6, 12, 0, state),
                LabBank.with(LabFormat.ESXI_6, 11, 0, state));
    }

    /** No hardware acceleration, no network, no display; the stick hangs on USB as a real one does. */
    private static SerialConsole start(LabDisk disk, String... machine) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                RequiredTools.program("qemu-system-x86_64").toString(),
                "-accel",
                "tcg,thread=multi",
                "-machine",
                "q35",
                "-smp",
                "2",
                "-m",
                "1024",
                "-no-reboot",
                "-nic",
                "none",
                "-display",
                "none",
                "-monitor",
                "none",
                "-serial",
                "stdio",
                "-drive",
                "id=stick,if=none,format=raw,snapshot=off,file=" + stick,
                "-device",
                "qemu-xhci",
                "-device",
                "usb-storage,drive=stick,bootindex=0",
                "-drive",
                "id=host,if=none,format=raw,file=" + disk.file()));
        command.addAll(List.of(machine));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new SerialConsole(process, AT_MOST);
    }

    private static String journals() {
        String table = LabPrograms.succeed("", "sfdisk", "--dump", stick.toString());
        String start = table.replaceAll("(?s).*start= *([0-9]+), [^\\n]*Appended3.*", "$1");
        return LabPrograms.succeed(
                "", "mdir", "-i", stick + "@@" + Long.parseLong(start) * 512, "-/", "-b", "::journals");
    }
}
