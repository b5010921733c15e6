package org.directpathguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedDumpTests {

    @TempDir
    Path dump = Path.of("");

    @BeforeEach
    void saveAnInventory() throws IOException {
        SavedInventory.in(dump);
    }

    private List<Path> files(String type) throws IOException {
        try (Stream<Path> files = Files.list(dump)) {
            return files.filter(file -> file.getFileName().toString().contains("-" + type + "-"))
                    .toList();
        }
    }

    private void assertNoVerdict() {
        Run check = Run.of("check", "--dump", dump.toString(), "--host", "esx01", "--device", "vmhba0");

        assertThat(check.code()).isEqualTo(3);
        assertThat(check.out()).isEmpty();
        assertThat(check.error()).contains("Next step: ").doesNotContain("\tat ", "Exception");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        dump = dump.resolve("nothing");
        assertNoVerdict();
    }

    @Test
    void aHostFileThatEndsTooEarlyIsSaid() throws IOException {
        Path host = files("HostSystem").get(0);
        String whole = Files.readString(host);
        Files.writeString(host, whole.substring(0, whole.length() / 2));
        assertNoVerdict();
    }

    @Test
    void anXmlBombIsRefused() throws IOException {
        Files.writeString(
                files("HostSystem").get(0),
                "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><ObjectContent>&b;</ObjectContent>");
        assertNoVerdict();
    }

    @Test
    void aDumpWithoutHostsIsSaid() throws IOException {
        for (Path file : files("HostSystem")) {
            Files.delete(file);
        }
        assertNoVerdict();
    }

    @Test
    void missingMachinesAreNotTakenForNone() throws IOException {
        for (Path file : files("VirtualMachine")) {
            Files.delete(file);
        }
        Run check = Run.of("check", "--dump", dump.toString(), "--host", "esx01", "--device", "vmhba0");

        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).contains("Rule: datastore-loss");
    }

    @Test
    void foreignFilesDoNotMatter() throws IOException {
        Files.writeString(dump.resolve("README.txt"), "Taken on Monday.");
        Files.createDirectory(dump.resolve("HostSystem-host-21"));

        assertThat(Run.of("check", "--dump", dump.toString(), "--host", "esx01", "--device", "vmhba0")
                        .code())
                .isEqualTo(2);
    }
}
