package org.directpathguard.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.lab.LabPrograms;
import org.junit.jupiter.api.Test;

class ShellWordsTests {

    @Test
    void plainPathsStayAsTheyAre() {
        assertThat(ShellWords.of(List.of(Path.of("/dev/sda"), Path.of("disk-1.img"))))
                .isEqualTo("/dev/sda disk-1.img");
    }

    @Test
    void aShellReadsBackWhatWasMeant() {
        String word = "a disk's \"image\"; $(rm -rf /) `x` \\ *";

        assertThat(LabPrograms.succeed("", "sh", "-c", "printf %s " + ShellWords.of(word)))
                .isEqualTo(word);
    }
}
