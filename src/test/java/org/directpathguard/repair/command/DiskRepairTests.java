package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskRepairTests {

    private static final byte[] PASSED = LabState.of(LabState.SATA_PASSED);
    private static final byte[] HELD = LabState.of(LabState.SATA_HELD);

    private final Path folder;

    DiskRepairTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void inspectShowsTheWayFromTheDiskToTheDevice() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        byte[] before = Files.readAllBytes(disk.file());

        GuardRun run = GuardRun.of("repair", "inspect", disk.file());

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsSubsequence(
                        "Host: esx01, UUID 5a2b3c4d-1111-2222-3333-001122334455",
                        disk.file().toString(),
                        "+- bank 5   build 6.5.0-0.0.4564106, updated 12, valid  <= boots next",
                        "|  `- STATE.TGZ  gzip+gzip, encryption none",
                        "|     `- 0000:00:1f.2 vmhba0 8086:3b25 storage controller  PASSTHROUGH",
                        "`- bank 6   build 6.5.0-0.0.4564106, updated 11, valid",
                        "Bank 5 boots next: updated=12 is the highest",
                        "What to do next",
                        "repair apply " + disk.file() + " --dry-run",
                        "Other ways out");
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);
    }

    @Test
    void noLineOfTheReportIsTooLongButForCommandsAndPaths() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));

        GuardRun run = GuardRun.of("repair", "inspect", disk.file());

        assertThat(run.out().lines())
                .filteredOn(line -> !line.contains(disk.file().toString()))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
    }

    @Test
    void bothValidBanksAreRepairedAndVerified() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));

        Document apply = apply(disk);

        assertThat(apply.code()).isZero();
        assertThat(apply.result(5)).isEqualTo("patch repaired");
        assertThat(apply.result(6)).isEqualTo("patch repaired");
        assertThat(apply.bank(5).get("changedBytes").asInt()).isEqualTo(8);
        assertThat(apply.bank(5).get("sha256Before").asString())
                .isNotEqualTo(apply.bank(5).get("sha256After").asString());
        assertThat(apply.json().get("journal").asString()).isEqualTo(journal().toString());
        assertThat(Document.of("repair", "inspect", disk.file()).code()).isZero();
        assertThat(disk.volume(5).fsck().exitCode()).isZero();
        assertThat(disk.volume(6).fsck().exitCode()).isZero();
    }

    @Test
    void aSecondRunHasNothingToDoAndChangesNoByte() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        apply(disk);
        byte[] repaired = Files.readAllBytes(disk.file());

        Document again = Document.of("repair", "apply", disk.file(), "--yes", "--journal", folder.resolve("second"));

        assertThat(again.code()).isZero();
        assertThat(again.result(5)).isEqualTo("none unchanged");
        assertThat(again.json().get("journal").isNull()).isTrue();
        assertThat(folder.resolve("second")).doesNotExist();
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(repaired);
    }

    @Test
    void aBankWithACounterOfZeroIsLeftAlone() {
        Document apply = apply(disk(bank(12, 0, PASSED), bank(0, 0, PASSED)));

        assertThat(apply.code()).isZero();
        assertThat(apply.result(6)).isEqualTo("skip unchanged");
    }

    @Test
    void aWholeBootConfigWithoutACounterIsABankThatWasNeverMeantToBoot() {
        String without = LabBank.bootConfig(11, 0).replaceAll("updated=.*\n", "");

        Document apply = apply(disk(bank(12, 0, PASSED), bank(11, 0, PASSED).withBootConfig(without)));

        assertThat(apply.code()).isZero();
        assertThat(apply.result(5)).isEqualTo("patch repaired");
        assertThat(apply.result(6)).isEqualTo("skip unchanged");
    }

    @Test
    void aStateThatSaysNothingAboutDevicesIsNoHealthyOne() {
        Document apply = apply(disk(bank(12, 0, LabState.of("")), bank(11, 3, HELD)));

        assertThat(apply.code()).isEqualTo(3);
        assertThat(apply.json().get("summary").asString()).contains("Nothing can be said", "bank 5");
    }

    @Test
    void aFourthBankIsLeftAloneBecauseTheLoaderLooksAtThree() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        disk.bank(7, bank(10, 0, PASSED));
        disk.bank(8, bank(13, 0, PASSED));

        Document apply = apply(disk);

        assertThat(apply.code()).isZero();
        assertThat(apply.result(7)).isEqualTo("patch repaired");
        assertThat(apply.result(8)).isEqualTo("skip unchanged");
        assertThat(apply.bank(8).get("bootable").asBoolean()).isFalse();
    }

    @Test
    void aSecondRunDoesNotTakeTheCardThatTheFirstOneLeftInPassthrough() throws IOException {
        byte[] state = LabState.of(LabState.SATA_PASSED + """
                /device/00000:003:00.0/device = "1eb8"
                /device/00000:003:00.0/owner = "passthru"
                /device/00000:003:00.0/vendor = "10de"
                """);
        LabDisk disk = disk(bank(12, 0, state), bank(11, 0, state));
        assertThat(apply(disk).code()).isZero();
        byte[] repaired = Files.readAllBytes(disk.file());

        Document second = Document.of("repair", "apply", disk.file(), "--yes", "--journal", folder.resolve("second"));

        assertThat(second.code()).isZero();
        assertThat(second.json().get("summary").asString()).contains("Nothing to do", "left alone", "--device");
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(repaired);
        assertThat(folder.resolve("second")).doesNotExist();
    }

    @Test
    void aBootConfigThatWasCutOffIsDamagedAndTheOtherBankIsRepaired() {
        String whole = LabBank.bootConfig(11, 0);
        String cut = whole.substring(0, whole.indexOf("build="));
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED).withBootConfig(cut));

        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(4);
        assertThat(apply.result(5)).isEqualTo("patch repaired");
        assertThat(apply.json().get("summary").asString()).contains("boot.cfg", "is damaged", "bank 5");
    }

    @Test
    void undoPutsBackEveryByteAndResumeRepairsAgain() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        byte[] before = Files.readAllBytes(disk.file());
        apply(disk);
        byte[] repaired = Files.readAllBytes(disk.file());

        assertThat(Document.of("repair", "undo", journal()).code()).isZero();
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);

        assertThat(Document.of("repair", "resume", journal()).code()).isZero();
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(repaired);
    }

    @Test
    void aDryRunWritesNothingAtAll() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        byte[] before = Files.readAllBytes(disk.file());

        Document dry = Document.of("repair", "apply", disk.file(), "--dry-run", "--journal", journal());

        assertThat(dry.code()).isZero();
        assertThat(dry.result(5)).isEqualTo("patch unchanged");
        assertThat(dry.bank(5).get("diff").get(0).asString())
                .isEqualTo("- /device/00000:000:31.2/owner = \"passthru\"");
        assertThat(dry.bank(5).get("diff").get(1).asString())
                .isEqualTo("+ /device/00000:000:31.2/owner = \"vmkernel\"");
        assertThat(journal()).doesNotExist();
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);
    }

    @Test
    void aFreshHostsEmptyBankWithTheHigherCounterIsLeftAlone() {
        LabDisk disk = disk(bank(1, 0, PASSED), bank(2, 3, PASSED));

        Document apply = apply(disk);

        assertThat(apply.code()).isZero();
        assertThat(apply.bank(5).get("bootsNext").asBoolean()).isTrue();
        assertThat(apply.result(5)).isEqualTo("patch repaired");
        assertThat(apply.result(6)).isEqualTo("skip unchanged");
        assertThat(disk.volume(6).copyOut("STATE.TGZ")).isEqualTo(PASSED);
    }

    @Test
    void aNamedBankIsRepairedAloneEvenIfTheLoaderDoesNotAcceptIt() {
        LabDisk disk = disk(bank(1, 0, PASSED), bank(2, 3, PASSED));

        Document apply = apply(disk, "--bank", "6");

        assertThat(apply.code()).isZero();
        assertThat(apply.result(5)).isEqualTo("skip unchanged");
        assertThat(apply.result(6)).isEqualTo("patch repaired");
        assertThat(disk.volume(5).copyOut("STATE.TGZ")).isEqualTo(PASSED);
    }

    @Test
    void aBankThatIsNotThereIsRefused() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));

        Document apply = apply(disk, "--bank", "7");

        assertThat(apply.code()).isEqualTo(3);
        assertThat(apply.problems()).contains("no bank in partition 7", "bank 5, bank 6");
    }

    @Test
    void nothingIsDoneWhereNoBankWouldBootAnyway() {
        LabDisk disk = disk(bank(12, 3, PASSED), bank(11, 3, PASSED));

        assertThat(Document.of("repair", "inspect", disk.file()).code()).isEqualTo(3);
        Document apply = apply(disk);
        assertThat(apply.code()).isEqualTo(3);
        assertThat(apply.problems()).contains("none of the banks", "--bank");
    }

    @Test
    void aPendingUpgradeIsTold() {
        LabDisk disk = disk(bank(12, 1, PASSED), bank(11, 0, PASSED));

        Document apply = apply(disk);

        assertThat(apply.code()).isZero();
        assertThat(apply.bank(5).get("bootsNext").asBoolean()).isTrue();
        assertThat(apply.bank(5).get("problems").toString()).contains("upgrade is pending");
        assertThat(apply.result(5) + ", " + apply.result(6)).isEqualTo("patch repaired, patch repaired");
    }

    @Test
    void whereTheNextBankIsRepairedAndTheOtherIsRefusedTheCodeSaysSo() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        markDirty(disk, 6);

        assertThat(Document.of("repair", "inspect", disk.file()).code()).isEqualTo(1);
        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(2);
        assertThat(apply.result(5)).isEqualTo("patch repaired");
        assertThat(apply.result(6)).isEqualTo("skip refused");
        assertThat(apply.problems()).contains("bank 6", "fsck.fat");
        assertThat(disk.volume(6).copyOut("STATE.TGZ")).isEqualTo(PASSED);
    }

    @Test
    void whereTheNextBankIsRefusedNoOtherIsTouched() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        markDirty(disk, 5);
        byte[] before = Files.readAllBytes(disk.file());

        assertThat(Document.of("repair", "inspect", disk.file()).code()).isEqualTo(3);
        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(3);
        assertThat(apply.result(5) + ", " + apply.result(6)).isEqualTo("skip refused, skip unchanged");
        assertThat(apply.json().get("nextSteps").toString()).contains("fsck.fat");
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);
        assertThat(journal()).doesNotExist();
    }

    @Test
    void whereTheNextBankIsDamagedTheOtherIsRepairedAndTheCodeSaysDamaged() {
        byte[] cut = Arrays.copyOf(PASSED, PASSED.length / 2);
        LabDisk disk = disk(bank(12, 0, cut), bank(11, 0, PASSED));

        assertThat(Document.of("repair", "inspect", disk.file()).code()).isEqualTo(4);
        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(4);
        assertThat(apply.result(5) + ", " + apply.result(6)).isEqualTo("skip refused, patch repaired");
        assertThat(apply.json().get("summary").asString()).contains("could be repaired: bank 6");
        assertThat(disk.volume(5).copyOut("STATE.TGZ")).isEqualTo(cut);
    }

    @Test
    void aDamagedBootConfigurationIsTold() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED).withBootConfig("garbled\n"));

        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(4);
        assertThat(apply.result(5) + ", " + apply.result(6)).isEqualTo("patch repaired, skip refused");
        assertThat(apply.problems()).contains("boot.cfg");
    }

    @Test
    void aBankThatBootConfigurationPromisesAStateForButHoldsNoneIsDamaged() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED).withoutFile("STATE.TGZ"));

        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(4);
        assertThat(apply.result(5)).isEqualTo("patch repaired");
    }

    @Test
    void aBankWhoseFileSystemCannotBeReadIsDamagedAndTheOtherIsRepaired() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        disk.volume(6).write(0, new byte[512]);

        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(4);
        assertThat(apply.result(5)).isEqualTo("patch repaired");
        assertThat(apply.problems()).contains("VMware's mark", "fsck.fat");
    }

    @Test
    void aFullBankIsRefusedUntilSomebodyAcceptsTheRisk() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        fill(disk, 5);
        fill(disk, 6);
        byte[] before = Files.readAllBytes(disk.file());

        Document refused = apply(disk);
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.json().get("nextSteps").toString()).contains("--in-place-when-full");
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);

        Document apply = apply(disk, "--in-place-when-full");
        assertThat(apply.code()).isZero();
        assertThat(Document.of("repair", "inspect", disk.file()).code()).isZero();
        assertThat(disk.volume(5).fsck().exitCode()).isZero();
    }

    @Test
    void aHealthyDiskHasNothingToRepair() {
        LabDisk disk = disk(bank(12, 0, HELD), bank(11, 0, HELD));

        assertThat(Document.of("repair", "inspect", disk.file()).code()).isZero();
        assertThat(apply(disk).code()).isZero();
        assertThat(journal()).doesNotExist();
    }

    @Test
    void shiftRIsToldOnlyWhereTheOtherBankIsFromBefore() {
        LabDisk older = disk(bank(12, 0, PASSED), bank(11, 0, HELD));
        assertThat(GuardRun.of("repair", "inspect", older.file()).out()).contains("Shift+R while", "bank 6");

        LabDisk same =
                LabDisk.withBanks(folder.resolve("same.img"), LabLayout.TINY, bank(12, 0, PASSED), bank(11, 0, PASSED));
        assertThat(GuardRun.of("repair", "inspect", same.file()).out()).doesNotContain("Shift+R while");

        LabDisk invalid = LabDisk.withBanks(
                folder.resolve("invalid.img"), LabLayout.TINY, bank(12, 0, PASSED), bank(11, 3, HELD));
        assertThat(GuardRun.of("repair", "inspect", invalid.file()).out()).doesNotContain("Shift+R while");
    }

    @Test
    void theTpmsSealIsRefusedWithTheWaysThatRemain() {
        LabDisk disk = disk(bank(12, 0, LabState.sealed("TPM")), bank(11, 0, LabState.sealed("TPM")));

        assertThat(Document.of("repair", "inspect", disk.file()).code()).isEqualTo(3);
        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(3);
        assertThat(apply.bank(5).get("state").get("encryption").asString()).isEqualTo("tpm");
        assertThat(apply.bank(5).get("state").get("compression").isNull()).isTrue();
        assertThat(apply.json().get("otherWaysOut").toString())
                .contains("pcipassthru set", "Move the boot disk", "factory reset");
    }

    @Test
    void aDiskOfAnotherSystemIsRefused() throws IOException {
        Path other = folder.resolve("other.img");
        try (FileChannel image = FileChannel.open(other, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            image.write(java.nio.ByteBuffer.allocate(1), 64L << 20);
        }

        Document inspect = Document.of("repair", "inspect", other);

        assertThat(inspect.code()).isEqualTo(3);
        assertThat(inspect.json().get("banks")).isEmpty();
        assertThat(inspect.json().get("nextSteps")).isNotEmpty();
    }

    @Test
    void theJournalMustNotLieInAFolderThatIsInUse() throws IOException {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));
        byte[] before = Files.readAllBytes(disk.file());
        Files.createDirectory(journal());
        Files.writeString(journal().resolve("photo"), "precious");

        Document apply = apply(disk);

        assertThat(apply.code()).isEqualTo(3);
        assertThat(Files.readAllBytes(disk.file())).isEqualTo(before);
        // Another folder is the way out, and no factory reset.
        assertThat(apply.json().get("otherWaysOut")).isEmpty();
        assertThat(apply.json().get("nextSteps").toString()).contains("Give an empty or a new folder with --journal");
        GuardRun run = GuardRun.of("repair", "apply", disk.file(), "--yes", "--journal", journal());
        assertThat(run.err()).contains("is not empty", "--journal");
        assertThat(run.out() + run.err()).doesNotContain("factory reset", "Other ways out");
    }

    @Test
    void theReportTellsWhatToCheckAtTheFirstStartAndHowToGoBack() {
        LabDisk disk = disk(bank(12, 0, PASSED), bank(11, 0, PASSED));

        GuardRun run = GuardRun.of("repair", "apply", disk.file(), "--yes", "--journal", journal());

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("The loader will start bank 5")
                .contains("vmhba0")
                .contains("esxcli storage core adapter list")
                .contains("/bootbank")
                .contains("/sbin/auto-backup.sh")
                .contains("repair undo " + journal());
    }

    private Document apply(LabDisk disk, Object... more) {
        List<Object> arguments =
                new java.util.ArrayList<>(List.of("repair", "apply", disk.file(), "--yes", "--journal", journal()));
        arguments.addAll(List.of(more));
        return Document.of(arguments.toArray());
    }

    private Path journal() {
        return folder.resolve("journal");
    }

    private static LabBank bank(long updated, int bootstate, byte[] state) {
        return LabBank.with(LabFormat.TINY, updated, bootstate, state);
    }

    private LabDisk disk(LabBank first, LabBank second) {
        return LabDisk.withBanks(folder.resolve("disk.img"), LabLayout.TINY, first, second);
    }

    /** Writes files of falling size for as long as they fit; mcopy says "Disk full" when one does not. */
    private static void fill(LabDisk disk, int bank) {
        for (int size = 8 << 20; size >= 2048; size /= 2) {
            try {
                disk.volume(bank).copyIn("F" + size + ".V00", new byte[size]);
            } catch (AssertionError full) {
                assertThat(full).hasMessageContaining("full");
            }
        }
    }

    /** Bit 0 of the boot sector's byte 0x25, as Linux sets it while a volume is mounted. */
    private static void markDirty(LabDisk disk, int bank) {
        disk.volume(bank).write(0x25, (byte) 1);
    }
}
