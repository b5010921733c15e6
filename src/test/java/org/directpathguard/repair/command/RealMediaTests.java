package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabPrograms;
import org.directpathguard.repair.lab.LabState;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Media that are full, that take only a part of a write, and that take none, as the kernel itself shows them. */
class RealMediaTests {

    private static final byte[] STATE = LabState.of(LabState.SATA_PASSED, Map.of("etc/random-seed", noise()));

    /** A file system of 64 KiB with a bank, to be filled up. */
    private static final String BANK =
            "mkdir bank; mount -t tmpfs -o size=64k none bank; cp state.tgz boot.cfg bank/; ";

    private static final String FULL = BANK + "head -c 100000 /dev/zero >bank/filler 2>/dev/null; ";
    private static final String SAME = "; echo code $?; cmp state.tgz bank/state.tgz && echo same; ls -A bank";

    private final Path folder;

    RealMediaTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void aBankWithItsControllerPassedThrough() throws IOException {
        Files.write(folder.resolve("state.tgz"), STATE);
        Files.writeString(folder.resolve("boot.cfg"), LabBank.bootConfig(1, 0));
    }

    private static byte[] noise() {
        byte[] noise = new byte[3_000];
        new Random(1).nextBytes(noise);
        return noise;
    }

    /** What was said, with every text in one line again. */
    private String run(String script) {
        LabPrograms.Run run = GuardProcess.script(folder, script);
        assertThat(run.output()).doesNotContain("\tat ", "nobody foresaw");
        return run.output().replaceAll("\n +(?![*-])", " ");
    }

    @Test
    void aLoneArchiveOnAFullMediumStaysAsItWas() {
        assertThat(run(FULL + "guard repair apply bank/state.tgz --yes" + SAME))
                .contains("state.repaired.tgz can't be written: No space left on device", "--out")
                .endsWith("code 5\nsame\nboot.cfg\nfiller\nstate.tgz\n");
    }

    @Test
    void aLoneArchiveOfWhichOnlyAPartCanBeWrittenStaysAsItWas() {
        // The limit lets the first 512 bytes through and fails the next write.
        assertThat(run(BANK + "(ulimit -f 1; guard repair apply bank/state.tgz --yes)" + SAME))
                .contains("can't be written: File too large", "code 5", "same")
                .doesNotContain(".part");
    }

    @Test
    void aLoneArchiveOnAReadOnlyMediumIsRefused() {
        assertThat(run(BANK + "mount -o remount,ro bank; guard repair apply bank/state.tgz --yes" + SAME))
                .contains("read-only", "--out", "code 3", "same");
    }

    @Test
    void aFullBankInAFolderIsRefused() {
        assertThat(run(FULL + "guard repair apply bank --yes --journal journal" + SAME))
                .contains("is full", "--in-place-when-full", "code 3", "same")
                .doesNotContain("state.tgz.");
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void aFullBankInAFolderIsOverwrittenWhenAllowedAndCanBeHadBack() {
        assertThat(run(FULL + "guard repair apply bank --yes --journal journal --in-place-when-full; echo code $?; "
                        + "guard repair inspect bank >/dev/null; echo inspect $?; "
                        + "guard repair undo journal" + SAME))
                .contains("overwrite bank/state.tgz where it lies", "code 0", "inspect 0", "code 0", "same")
                .contains("boot.cfg\nfiller\nstate.tgz\n");
    }

    @Test
    void aPowerCutWhileAFullBankIsOverwrittenIsHealedByTheJournal() {
        assertThat(run(FULL + "guard repair apply bank --yes --journal journal --in-place-when-full >/dev/null; cp"
                        + " bank/state.tgz new.tgz; dd if=state.tgz of=bank/state.tgz bs=512 count=1 conv=notrunc"
                        + " status=none; guard repair resume journal; echo resume $?; cmp new.tgz bank/state.tgz"
                        + " && echo finished; dd if=state.tgz of=bank/state.tgz bs=512 count=1 conv=notrunc"
                        + " status=none; guard repair undo journal" + SAME))
                .contains("resume 0", "finished", "code 0", "same");
    }

    @Test
    void aBankThatTakesNoFurtherFileAfterAllKeepsItsState() {
        // Room is left, but no inode, which nothing tells before the write.
        assertThat(run(BANK.replace("size=64k", "size=64k,nr_inodes=3")
                        + "guard repair apply bank --yes --journal journal" + SAME))
                .contains("could not be written", "No space left on device", "Every byte of it was put back as it was")
                .endsWith("code 5\nsame\nboot.cfg\nstate.tgz\n");
    }

    @Test
    void aBankWhoseStateCanNotBeReplacedKeepsIt() {
        // The new file is written whole; the kernel refuses to move it over one that something is mounted on.
        assertThat(run(BANK + "mount --bind bank/state.tgz bank/state.tgz; "
                        + "guard repair apply bank --yes --journal journal" + SAME))
                .contains("could not be written", "busy", "Every byte of it was put back as it was")
                .endsWith("code 5\nsame\nboot.cfg\nstate.tgz\n");
    }

    @Test
    void aBankThatCanNeitherBeOverwrittenNorPutBackIsSaidToBeInDoubt() {
        assertThat(run(FULL + "mount --bind bank/state.tgz bank/state.tgz; mount -o remount,bind,ro bank/state.tgz; "
                        + "guard repair apply bank --yes --journal journal --in-place-when-full" + SAME))
                .contains("could not be put back as it was", "may hold a mixture", "repair undo", "code 5", "same");
    }

    @Test
    void aBankWhoseMediumFailsAfterTheSwitchGetsItsOldStateAgain() {
        // The new state has its name already when the medium is forced and fails; so the old one has to be written
        // anew.
        assertThat(run(BANK.replace("size=64k", "size=640k") + firstForceFails("") + SAME))
                .contains("could not be written: Input/output error", "Every byte of it was put back as it was")
                .endsWith("code 5\nsame\nboot.cfg\nstate.tgz\n");
        assertThat(folder.resolve("calls")).content().contains("EIO", "(INJECTED)", "= 0");
    }

    @Test
    void aFullBankWhoseMediumFailsWhileItIsOverwrittenGetsItsOldStateAgain() {
        assertThat(run(FULL + firstForceFails("--in-place-when-full") + SAME))
                .contains("could not be written: Input/output error", "Every byte of it was put back as it was")
                .endsWith("code 5\nsame\nboot.cfg\nfiller\nstate.tgz\n");
        assertThat(folder.resolve("calls")).content().contains("(INJECTED)", "= 0");
    }

    /** The first time that the file of that name is forced to the medium, the kernel's answer is an input/output error. */
    private static String firstForceFails(String option) {
        RequiredTools.program("strace");
        return "strace -f -o calls -P \"$PWD/bank/state.tgz\" -e trace=fsync -e inject=fsync:error=EIO:when=1 "
                + "%s repair apply bank --yes --journal journal ".formatted(GuardProcess.COMMAND) + option;
    }

    @Test
    void aReadOnlyBankIsRefused() {
        assertThat(run(BANK + "mount -o remount,ro bank; guard repair apply bank --yes --journal journal" + SAME))
                .contains("mounted for reading only", "remount,rw", "code 3", "same");
    }

    @Test
    void aReadOnlyDiskIsRefusedBeforeThereIsAJournal() {
        LabDisk.create(folder.resolve("disk.img"), LabLayout.TINY).bank(5, LabBank.with(LabFormat.TINY, 1, 0, STATE));

        String output = run("mkdir media; mount --bind . media; mount -o remount,bind,ro media; "
                + "guard repair apply media/disk.img --yes --journal journal; echo code $?");

        assertThat(output).contains("can't be opened for writing", "Read-only file system", "code 3");
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void aFullJournalMediumStopsTheRepairBeforeItBegins() {
        assertThat(run(BANK + "mkdir stick; mount -t tmpfs -o size=4k none stick; "
                        + "guard repair apply bank --yes --journal stick/journal" + SAME))
                .contains("journal can't be written", "Nothing was written to the target", "code 3", "same");
    }

    @Test
    void aFullStandardOutputIsNoVerdict() {
        assertThat(run("guard repair inspect state.tgz >/dev/full; echo code $?"))
                .contains("could not be written to standard output", "code 3");
        assertThat(run("guard repair apply state.tgz --yes --format json >/dev/full; echo code $?"))
                .contains("may have been written to", "code 5");
    }
}
