package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabState;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rescue bundle, unpacked somewhere else than where it was made. */
class RescueBundleTests {

    private final Path folder;

    RescueBundleTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void whereJava25IsThereNoClassOfTheRepairIsReadFromAJar() throws IOException, InterruptedException {
        List<String> own = classesLoadedBy(new RescueKit(folder).bundle(java25().toString()));

        assertThat(own)
                .anyMatch(line -> line.contains("InspectCommand source: shared objects file"))
                .noneMatch(line -> line.contains("source: file:") || line.contains("source: jar:"));
    }

    /** Its archive of prepared classes counts only where it was made, so that it starts without. */
    @Test
    void aBundleOfTheRuntimeThatIsThereWorksFromAnotherFolderToo() throws IOException, InterruptedException {
        assertThat(classesLoadedBy(new RescueKit(folder).bundle(System.getProperty("java.home"))))
                .isNotEmpty();
    }

    private static Path java25() throws IOException {
        try (Stream<Path> found = Files.list(Path.of("/usr/lib/jvm"))) {
            return found.filter(jdk -> jdk.getFileName().toString().startsWith("temurin-25"))
                    .findFirst()
                    .orElseGet(
                            () -> RequiredTools.missing("Temurin 25 is not below /usr/lib/jvm, and older runtimes use"
                                    + " no archive that was made elsewhere"));
        }
    }

    /** Unpacks the bundle, looks at an archive with it, and returns what the runtime says of each of our classes. */
    private List<String> classesLoadedBy(Path bundle) throws IOException {
        LabPrograms.succeed("", "tar", "-xzf", bundle.toString(), "-C", folder.toString());
        Path archive = Files.write(folder.resolve("state.tgz"), LabState.of(LabState.SATA_PASSED));
        Path loaded = folder.resolve("loaded.txt");
        LabPrograms.Run run = LabPrograms.run(
                "",
                "env",
                "_JAVA_OPTIONS=-Xlog:class+load:file=" + loaded,
                folder.resolve("directpath-guard-rescue/directpath-guard").toString(),
                "repair",
                "inspect",
                archive.toString());
        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        return Files.readAllLines(loaded).stream()
                .filter(line -> line.contains(" org.directpathguard."))
                .toList();
    }
}
