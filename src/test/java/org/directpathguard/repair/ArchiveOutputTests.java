package org.directpathguard.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveOutputTests {

    @ParameterizedTest
    @CsvSource({
        "/bank/state.tgz, /bank/state.repaired.tgz",
        "/bank/STATE.TGZ, /bank/STATE.repaired.tgz",
        "local.tgz, local.repaired.tgz",
        "configBundle-esx01.tar.gz, configBundle-esx01.repaired.tgz",
        "state, state.repaired.tgz",
        ".tgz, .tgz.repaired.tgz"
    })
    void theCopyLiesBesideTheArchive(Path archive, Path copy) {
        assertThat(ArchiveOutput.of(archive, Optional.empty())).isEqualTo(copy);
    }

    @Test
    void aNamedFileIsTaken() {
        assertThat(ArchiveOutput.of(Path.of("state.tgz"), Optional.of(Path.of("/mnt/new.tgz"))))
                .isEqualTo(Path.of("/mnt/new.tgz"));
    }
}
