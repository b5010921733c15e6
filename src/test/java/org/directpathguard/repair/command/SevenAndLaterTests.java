package org.directpathguard.repair.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.directpathguard.repair.lab.LabBank;
import org.directpathguard.repair.lab.LabDisk;
import org.directpathguard.repair.lab.LabFormat;
import org.directpathguard.repair.lab.LabLayout;
import org.directpathguard.repair.lab.LabState;
import org.directpathguard.repair.lab.LabStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SevenAndLaterTests {

    private static final String STORE = "var/lib/vmware/configstore/backup/current-store-1";
    private static final String ROW = LabStore.row("0000:00:1f.2", "{\"owner\": \"passthru\"}");
    private static final String UNPROVEN = "written; acceptance by ESXi unproven";

    private final Path folder;

    SevenAndLaterTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aRowOfConfigStoreIsShownAndHasToBeNamed() {
        LabDisk disk = disk(LabState.of("", Map.of(STORE, LabStore.withRows(ROW))));

        Document inspect = Document.of("repair", "inspect", disk.file());
        assertThat(inspect.code()).isEqualTo(1);
        assertThat(inspect.bank(5).get("state").get("passthrough").toString())
                .contains("\"source\":\"configstore\"", "0000:00:1f.2");
        assertThat(inspect.json().get("nextSteps").toString()).contains("--device 0000:00:1f.2");
        assertThat(inspect.json().get("otherWaysOut").toString())
                .contains("esxcli hardware pci pcipassthru set -d 0000:00:1f.2 -e false -a");

        assertThat(apply(disk, "first").code()).isEqualTo(3);
    }

    @Test
    void theNamedRowIsDeletedAndTheResultClaimsNoMoreThanIsKnown() {
        LabDisk disk = disk(LabState.of("", Map.of(STORE, LabStore.withRows(ROW))));

        Document apply = apply(disk, "first", "--device", "0000:00:1f.2");

        assertThat(apply.code()).isZero();
        assertThat(apply.bank(5).get("acceptance").asString()).isEqualTo(UNPROVEN);
        assertThat(apply.json().get("summary").asString()).contains(UNPROVEN);
        assertThat(Document.of("repair", "inspect", disk.file()).code()).isZero();

        Document again = apply(disk, "second", "--device", "0000:00:1f.2");
        assertThat(again.code()).isZero();
        assertThat(again.result(5)).isEqualTo("none unchanged");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"owner\": 2}", "{}", "7", "no JSON at all"})
    void aNamedRecordIsShownAndDeletedWhateverItLooksLike(String json) {
        LabDisk disk = disk(LabState.of("", Map.of(STORE, LabStore.withRows(LabStore.row("0000:00:1f.2", json)))));

        Document unnamed = Document.of("repair", "inspect", disk.file());
        assertThat(unnamed.code()).isZero();
        assertThat(unnamed.json().get("summary").asString()).contains("do not say whom", "--device");

        GuardRun named = GuardRun.of("repair", "inspect", disk.file(), "--device", "0000:00:1f.2");
        assertThat(named.code()).isEqualTo(1);
        assertThat(named.out()).contains("0000:00:1f.2", "owner not told", json).doesNotContain("nothing to repair");

        assertThat(apply(disk, "journal", "--device", "0000:00:1f.2").code()).isZero();
        GuardRun after = GuardRun.of("repair", "inspect", disk.file(), "--device", "0000:00:1f.2");
        assertThat(after.code()).isZero();
        assertThat(after.out()).doesNotContain("do not say whom");
    }

    @Test
    void aNamedRecordOfTheHypervisorIsShownAndStays() {
        String held = LabStore.row("0000:00:1f.2", "{\"owner\": \"vmkernel\", \"label\": \"disk\"}");
        LabDisk disk = disk(LabState.of("", Map.of(STORE, LabStore.withRows(held))));

        GuardRun inspect = GuardRun.of("repair", "inspect", disk.file(), "--device", "0000:00:1f.2");

        assertThat(inspect.code()).isZero();
        assertThat(inspect.out().replaceAll("\\s+", " ")).contains("ConfigStore says:", "\"label\": \"disk\"");
        assertThat(apply(disk, "first", "--device", "0000:00:1f.2").result(5)).isEqualTo("none unchanged");
    }

    /** The line in esx.conf could be changed; but the state would go on holding a database that nobody should rely on. */
    @Test
    void aConfigStoreThatIsNotSoundIsDamageAndNothingIsWritten() throws IOException {
        byte[] store = LabStore.create(LabStore.CONFIG_TABLE + ROW + "CREATE TABLE Lost (a);"
                + "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'Lost';");
        LabDisk disk = disk(LabState.of(LabState.SATA_PASSED, Map.of(STORE, store)));
        byte[] before = Files.readAllBytes(disk.file());

        Document apply = apply(disk, "first", "--device", "0000:00:1f.2");

        assertThat(apply.code()).isEqualTo(4);
        assertThat(apply.result(5)).isEqualTo("skip refused");
        assertThat(apply.bank(5).get("problems").toString()).contains("integrity check", "another bank");
        assertThat(GuardRun.of("repair", "inspect", disk.file()).code()).isEqualTo(4);
        assertThat(folder.resolve("first")).doesNotExist();
        assertThat(disk.file()).hasBinaryContent(before);
    }

    @Test
    void onSevenALineOfEsxConfAloneIsUnprovenAsWell() {
        LabDisk disk = disk(LabState.of(LabState.SATA_PASSED));

        Document apply = apply(disk, "first");

        assertThat(apply.code()).isZero();
        assertThat(apply.bank(5).get("acceptance").asString()).isEqualTo(UNPROVEN);
        assertThat(GuardRun.of("repair", "inspect", disk.file()).out()).doesNotContain(UNPROVEN);
    }

    @Test
    void beforeSevenTheResultIsPlain() {
        LabBank bank = LabBank.with(LabFormat.TINY, 1, 0, LabState.of(LabState.SATA_PASSED));
        LabDisk disk = LabDisk.withBanks(folder.resolve("six.img"), LabLayout.TINY, bank, bank);

        assertThat(apply(disk, "first").bank(5).get("acceptance").isNull()).isTrue();
    }

    @Test
    void aStateSealedWithoutATpmNeedsConsent() {
        LabDisk disk = disk(LabState.sealed(LabState.SATA_PASSED, Map.of()));

        Document inspect = Document.of("repair", "inspect", disk.file());
        assertThat(inspect.code()).isEqualTo(1);
        assertThat(inspect.bank(5).get("state").get("encryption").asString()).isEqualTo("obfuscated");
        assertThat(inspect.bank(5).get("problems").toString()).contains("--experimental-envelope");
        assertThat(inspect.json().get("nextSteps").toString()).contains("--experimental-envelope");

        Document refused = apply(disk, "first");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.json().get("nextSteps").toString()).contains("--experimental-envelope");
        assertThat(folder.resolve("first")).doesNotExist();

        Document apply = apply(disk, "second", "--experimental-envelope");
        assertThat(apply.code()).isZero();
        assertThat(apply.bank(5).get("acceptance").asString()).isEqualTo(UNPROVEN);
        assertThat(Files.exists(folder.resolve("second"))).isTrue();
        assertThat(Document.of("repair", "inspect", disk.file()).code()).isZero();
    }

    private Document apply(LabDisk disk, String journal, Object... more) {
        Object[] arguments = new Object[more.length + 6];
        Object[] first = {"repair", "apply", disk.file(), "--yes", "--journal", folder.resolve(journal)};
        System.arraycopy(first, 0, arguments, 0, first.length);
        System.arraycopy(more, 0, arguments, first.length, more.length);
        return Document.of(arguments);
    }

    private LabDisk disk(byte[] state) {
        String config = LabBank.bootConfig(1, 0).replace("6.5.0-0.0.4564106", "7.0.3-0.20.19193900");
        LabBank bank = LabBank.with(LabFormat.TINY, 1, 0, state).withBootConfig(config);
        return LabDisk.withBanks(folder.resolve("seven.img"), LabLayout.TINY, bank, bank);
    }
}
