package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Standard output on a full disk, or into a program that has ended. */
class LostOutputTests {

    private static final byte[] STATE = LabState.of(LabState.SATA_PASSED);

    private final Path bank;
    private final Path journal;
    private final StringWriter err = new StringWriter();

    LostOutputTests(@TempDir Path folder) {
        bank = folder.resolve("bank");
        journal = folder.resolve("journal");
    }

    @BeforeEach
    void aBankWithItsControllerPassedThrough() throws IOException {
        Files.createDirectory(bank);
        Files.writeString(bank.resolve("boot.cfg"), LabBank.bootConfig(1, 0));
        Files.write(bank.resolve("state.tgz"), STATE);
    }

    @Test
    void aReportThatNobodyCanReadIsNoVerdict() {
        assertThat(run(0, "repair", "inspect", bank.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("could not be written to standard output", "nothing was written");
    }

    @Test
    void nothingIsWrittenWhereEvenThePlanCanNotBeShown() {
        assertThat(run(0, "repair", "apply", bank.toString(), "--yes", "--journal", journal.toString()))
                .isEqualTo(3);
        assertThat(bank.resolve("state.tgz")).hasBinaryContent(STATE);
        assertThat(journal).doesNotExist();
    }

    @Test
    void onceSomethingWasWrittenTheCodeSaysSo() throws IOException {
        int code = run(
                100, "repair", "apply", bank.toString(), "--yes", "--journal", journal.toString(), "--format", "json");

        assertThat(code).isEqualTo(5);
        assertThat(Files.readAllBytes(bank.resolve("state.tgz"))).isNotEqualTo(STATE);
        assertThat(err.toString()).contains("look at it with 'repair inspect'", journal.toString());
    }

    /** Runs the program with an output that takes only so many characters. */
    private int run(int room, String... arguments) {
        return Rescue.commandLine()
                .setOut(new PrintWriter(new Narrow(room)))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private static final class Narrow extends Writer {

        private int room;

        Narrow(int room) {
            this.room = room;
        }

        @Override
        public void write(char[] characters, int offset, int length) throws IOException {
            room -= length;
            if (room < 0) {
                throw new IOException("Broken pipe");
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
