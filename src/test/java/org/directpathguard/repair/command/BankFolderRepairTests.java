package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BankFolderRepairTests {

    private static final String DISPLAY = """
            /device/00000:001:00.0/owner = "passthru"
            /device/00000:001:00.0/class = "0300"
            """;

    private final Path folder;
    private final Path journal;

    BankFolderRepairTests(@TempDir Path folder, @TempDir Path elsewhere) {
        this.folder = folder;
        journal = elsewhere.resolve("journal");
    }

    @Test
    void banksGivenOneByOneAreRepairedTogetherAndCanBeHadBack() throws IOException {
        byte[] state = LabState.of(LabState.SATA_PASSED);
        Path first = bank("hd1", 2, state);
        Path second = bank("hd2", 1, state);

        Document apply = Document.of("repair", "apply", first, second, "--yes", "--journal", journal);

        assertThat(apply.code()).isZero();
        assertThat(apply.json().get("kind").asString()).isEqualTo("bank-folder");
        assertThat(GuardRun.of("repair", "inspect", first, second).code()).isZero();
        assertThat(GuardRun.of("repair", "undo", journal).code()).isZero();
        assertThat(first.resolve("state.tgz")).hasBinaryContent(state);
        assertThat(second.resolve("state.tgz")).hasBinaryContent(state);
    }

    @Test
    void theBanksInAFolderAreFound() throws IOException {
        bank("hd1", 2, LabState.of(LabState.SATA_PASSED));
        bank("hd2", 1, LabState.of(LabState.SATA_PASSED));

        Document inspect = Document.of("repair", "inspect", folder);

        assertThat(inspect.code()).isEqualTo(1);
        assertThat(inspect.json().get("banks")).hasSize(2);
    }

    @Test
    void theOtherBankFollowsTheOneThatBootsNext() throws IOException {
        Path next = bank("hd1", 2, LabState.of(LabState.SATA_PASSED));
        Path other = bank("hd2", 1, LabState.of(LabState.TWO_CONTROLLERS));

        Document apply = Document.of("repair", "apply", next, other, "--yes", "--journal", journal);

        assertThat(apply.code()).isZero();
        GuardRun after = GuardRun.of("repair", "inspect", other);
        assertThat(after.code()).isEqualTo(1);
        assertThat(after.out()).contains("0000:03:00.0 vmhba2").doesNotContain("0000:00:1f.2");
    }

    @Test
    void anotherDeviceOfTheOtherBankThatCarriesNoDisksStays() throws IOException {
        byte[] display = LabState.of(DISPLAY);
        Path next = bank("hd1", 2, LabState.of(LabState.SATA_PASSED));
        Path other = bank("hd2", 1, display);

        Document apply = Document.of("repair", "apply", next, other, "--yes", "--journal", journal);

        assertThat(apply.code()).isZero();
        assertThat(apply.json().get("banks").get(1).get("problems").toString()).contains("left alone");
        assertThat(other.resolve("state.tgz")).hasBinaryContent(display);
    }

    @Test
    void aKeyNamesTheLineLiterally() throws IOException {
        Path bank = bank("hd1", 2, LabState.of(LabState.TWO_CONTROLLERS));

        Document apply = Document.of("repair", "apply", bank, "--yes", "--journal", journal, "--key", "00000:003:00.0");

        assertThat(apply.code()).isZero();
        assertThat(apply.json().get("banks").get(0).get("diff").toString())
                .contains("00000:003:00.0")
                .doesNotContain("31.2");
    }

    private Path bank(String name, int updated, byte[] state) throws IOException {
        Path bank = Files.createDirectory(folder.resolve(name));
        Files.writeString(bank.resolve("boot.cfg"), LabBank.bootConfig(updated, 0));
        Files.write(bank.resolve("state.tgz"), state);
        return bank;
    }
}
