package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.lab.LabEnvelope;
import org.directpathguard.repair.lab.LabStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saved configurations of 7.0 and later: with a ConfigStore, and sealed. */
class LaterReleaseTests {

    private static final String CONF = "/device/000:31.2/vmkname = \"vmhba0\"\n";
    private static final String LINE = "/device/000:31.2/owner = \"passthru\"\n";
    private static final RewriteOptions ALLOWED = new RewriteOptions(true, false);

    @Test
    void showsRowsOfConfigStoreBesideTheLinesOfEsxConf() throws Exception {
        StateArchive archive = StateArchive.read(withStore(CONF + LINE));

        assertThat(archive.sevenOrLater()).isTrue();
        assertThat(archive.entries())
                .extracting(entry -> entry.source().text())
                .containsExactly("esx.conf", "configstore");
        PassthroughEntry row = archive.entries().get(1);
        assertThat(row.key()).isEqualTo("0000:00:1f.2");
        assertThat(row.address()).isEqualTo(archive.entries().get(0).address());
        assertThat(row.vmkname()).contains("vmhba0");
        assertThat(row.line()).contains("dl_bus_address", "passthru");
        assertThat(archive.unclearRecords()).extracting(PassthroughEntry::key).containsExactly("0000:05:00.0");
        assertThat(archive.heldByHypervisor())
                .contains(PciSpelling.VSPHERE.parse("0000:03:00.0").orElseThrow());
        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.UNCLEAR_RECORD);
    }

    @Test
    void aNamedFunctionLosesItsLineAndItsRowAndNothingElseChanges() throws Exception {
        byte[] file = withStore(CONF + LINE);
        StateArchive archive = StateArchive.read(file);

        RewrittenState rewritten = archive.rewrite(named(archive, "0000:00:1f.2"), RewriteOptions.DEFAULT);

        assertThat(rewritten.acceptanceUnproven()).isTrue();
        assertThat(rewritten.diff()).hasSize(3);
        assertThat(rewritten.diff().get(2)).startsWith("- ConfigStore esx/hardware/pci_devices 0000:00:1f.2");
        TarArchive before = local(file);
        TarArchive after = local(rewritten.bytes());
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < before.members().size(); i++) {
            byte[] header = Arrays.copyOfRange(
                    before.bytes(),
                    before.members().get(i).header(),
                    before.members().get(i).data());
            assertThat(Arrays.copyOfRange(
                            after.bytes(),
                            after.members().get(i).header(),
                            after.members().get(i).data()))
                    .isEqualTo(header);
            if (!Arrays.equals(
                    before.data(before.members().get(i)),
                    after.data(after.members().get(i)))) {
                changed.add(before.members().get(i).name());
            }
        }
        assertThat(changed).containsExactly(TestTars.ESX_CONF, TestTars.STORE);
        byte[] database = after.data(after.find(TestTars.STORE).orElseThrow());
        assertThat(LabStore.query(database, "SELECT Identifier FROM Config ORDER BY rowid", "PRAGMA integrity_check"))
                .startsWith("0000:03:00.0\n0000:05:00.0", "ok");
    }

    @Test
    void aSecondRunHasNothingToDo() throws Exception {
        StateArchive archive = StateArchive.read(withStore(CONF + LINE));
        byte[] repaired = archive.rewrite(named(archive, "0000:00:1f.2"), RewriteOptions.DEFAULT)
                .bytes();
        StateArchive again = StateArchive.read(repaired);

        Selection selection = Selection.choose(
                again, List.of(PciSpelling.VSPHERE.parse("0000:00:1f.2").orElseThrow()), List.of());

        assertThat(selection.entries()).isEmpty();
        assertThat(selection.alreadyDone()).containsExactly("0000:00:1f.2");
        assertThat(again.rewrite(selection.entries(), RewriteOptions.DEFAULT).bytes())
                .isEqualTo(repaired);
    }

    @Test
    void showsTheRowOfAnyFunctionWhateverItSays() throws Exception {
        StateArchive archive = StateArchive.read(withStore(CONF));

        assertThat(archive.recordsAbout(PciSpelling.VSPHERE.parse("03:00.0").orElseThrow()))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("0000:03:00.0", "AutoConfValue", "vmkernel"));
        assertThat(archive.recordsAbout(PciSpelling.VSPHERE.parse("09:00.0").orElseThrow()))
                .isEmpty();
        assertThat(StateArchive.read(TestTars.state(LINE))
                        .recordsAbout(PciSpelling.VSPHERE.parse("03:00.0").orElseThrow()))
                .isEmpty();
    }

    @Test
    void anUnclearRowGoesOnlyByName() throws Exception {
        StateArchive archive = StateArchive.read(withStore(CONF));

        RewrittenState rewritten = archive.rewrite(named(archive, "0000:05:00.0"), RewriteOptions.DEFAULT);

        assertThat(StateArchive.read(rewritten.bytes()).unclearRecords()).isEmpty();
        assertThat(StateArchive.read(rewritten.bytes()).entries()).isEqualTo(archive.entries());
    }

    @Test
    void aDatabaseThatShrinksIsPutBackWithItsNewSize() throws Exception {
        Map<String, byte[]> files = TestTars.files(CONF);
        files.put(
                TestTars.STORE,
                LabStore.create("PRAGMA auto_vacuum = FULL; PRAGMA page_size = 512;" + LabStore.CONFIG_TABLE
                        + LabStore.row("0000:00:1f.2", "{\"owner\":\"passthru\",\"x\":\"" + "y".repeat(5000) + "\"}")
                        + LabStore.row("0000:03:00.0", "{\"owner\":\"vmkernel\"}")));
        files.put("var/lib/vmware/after", TestTars.text("after"));
        byte[] file = TestTars.state(TestTars.gzip(TestTars.tar(files)));
        StateArchive archive = StateArchive.read(file);

        byte[] repaired = archive.rewrite(named(archive, "0000:00:1f.2"), RewriteOptions.DEFAULT)
                .bytes();

        TarArchive after = local(repaired);
        assertThat(after.find(TestTars.STORE).orElseThrow().size()).isLessThan(files.get(TestTars.STORE).length - 4000);
        assertThat(after.data(after.find("var/lib/vmware/after").orElseThrow())).isEqualTo(TestTars.text("after"));
    }

    @Test
    void aConfigStoreOfUnknownFormIsReported() throws Exception {
        Map<String, byte[]> files = TestTars.files(CONF + LINE);
        files.put(TestTars.STORE, LabStore.create("CREATE TABLE Settings (a);"));

        StateArchive archive = StateArchive.read(TestTars.state(TestTars.gzip(TestTars.tar(files))));

        assertThat(archive.entries()).hasSize(1);
        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.UNKNOWN_CONFIG_STORE);
    }

    @Test
    void aStateSealedWithoutATpmIsOpenedButChangedOnlyWhenAllowed() throws Exception {
        byte[] local = TestTars.local(CONF + LINE);
        byte[] file = sealed(LabEnvelope.INFO, LabEnvelope.seal(local));
        StateArchive archive = StateArchive.read(file);

        assertThat(archive.encryption().text()).isEqualTo("obfuscated");
        assertThat(archive.compression().text()).isEqualTo("gzip+gzip");
        assertThat(archive.isReadable()).isTrue();
        assertThat(archive.entries()).hasSize(1);
        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.NEEDS_EXPERIMENTAL_ENVELOPE);
        assertThatThrownBy(() -> archive.rewrite(Set.copyOf(archive.entries()), RewriteOptions.DEFAULT))
                .isInstanceOf(EnvelopeFlagMissingException.class)
                .satisfies(failure ->
                        assertThat(((RepairException) failure).nextStep()).contains("--experimental-envelope"));
        assertThat(archive.rewrite(Set.of(), RewriteOptions.DEFAULT).bytes()).isEqualTo(file);

        RewrittenState rewritten = archive.rewrite(Set.copyOf(archive.entries()), ALLOWED);

        assertThat(rewritten.changedBytes()).isEqualTo(8);
        assertThat(rewritten.acceptanceUnproven()).isTrue();
        StateArchive again = StateArchive.read(rewritten.bytes());
        assertThat(again.encryption()).isEqualTo(Encryption.OBFUSCATED);
        assertThat(again.entries()).isEmpty();
        TarArchive state = state(rewritten.bytes());
        assertThat(state.members()).extracting(TarMember::name).containsExactly("encryption.info", "local.tgz.ve");
        assertThat(state.data(state.members().get(0))).isEqualTo(TestTars.text(LabEnvelope.INFO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TPM", "SECRET"})
    void aStateThatCannotBeOpenedIsNoStateWithoutPassthrough(String mode) throws Exception {
        StateArchive archive = StateArchive.read(sealed(LabEnvelope.info(mode), new byte[8192]));

        assertThat(archive.isReadable()).isFalse();
        assertThat(archive.encryption()).isEqualTo(mode.equals("TPM") ? Encryption.TPM : Encryption.UNKNOWN);
        assertThat(archive.compression().text()).isEqualTo("gzip+unknown");
        assertThat(archive.entries()).isEmpty();
        assertThat(archive.identity()).isEqualTo(HostIdentity.UNKNOWN);
        assertThat(archive.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.kind()).isEqualTo(ArchiveWarning.Kind.SEALED);
            assertThat(warning.nextStep()).contains("pcipassthru set", "another controller", "factory defaults");
        });
        PassthroughEntry any = StateArchive.read(TestTars.state(LINE)).entries().get(0);
        assertThatThrownBy(() -> archive.rewrite(Set.of(any), ALLOWED)).isInstanceOf(RefusedException.class);
    }

    @Test
    void aSealedStateWithoutItsInfoOrWithAPlainTwinIsNotGuessedAt() throws Exception {
        byte[] envelope = LabEnvelope.seal(TestTars.local(LINE));
        Map<String, byte[]> twins = new LinkedHashMap<>();
        twins.put("local.tgz", TestTars.local(LINE));
        twins.put("local.tgz.ve", envelope);

        assertThat(StateArchive.read(TestTars.gzip(TestTars.tar("local.tgz.ve", envelope)))
                        .encryption())
                .isEqualTo(Encryption.UNKNOWN);
        assertThatThrownBy(() -> StateArchive.read(TestTars.gzip(TestTars.tar(twins))))
                .isInstanceOf(UnsupportedArchiveException.class);
    }

    @Test
    void anInfoThatSealsNothingIsReported() throws Exception {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("encryption.info", TestTars.text(LabEnvelope.info("TPM")));
        members.put("local.tgz", TestTars.local(LINE));
        StateArchive archive = StateArchive.read(TestTars.gzip(TestTars.tar(members)));

        assertThat(archive.entries()).hasSize(1);
        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.UNKNOWN_MEMBER);
    }

    @Test
    void aReleaseKnownFromElsewhereMakesAcceptanceUnproven() throws Exception {
        StateArchive archive = StateArchive.read(TestTars.state(LINE));

        assertThat(archive.rewrite(Set.copyOf(archive.entries()), new RewriteOptions(false, true))
                        .acceptanceUnproven())
                .isTrue();
    }

    private static Set<PassthroughEntry> named(StateArchive archive, String address) throws RepairException {
        return Selection.choose(
                        archive, List.of(PciSpelling.VSPHERE.parse(address).orElseThrow()), List.of())
                .entries();
    }

    private static byte[] withStore(String conf) {
        Map<String, byte[]> files = TestTars.files(conf);
        files.put(
                TestTars.STORE,
                LabStore.withRows(
                        LabStore.row("0000:00:1f.2", "{\"dl_bus_address\":\"p0000:00:1f.2\",\"owner\":\"passthru\"}"),
                        LabStore.row("0000:03:00.0", "{\"owner\":\"vmkernel\"}"),
                        LabStore.row("0000:05:00.0", "{\"dl_bus_address\":\"s00000004.00\"}")));
        return TestTars.state(TestTars.gzip(TestTars.tar(files)));
    }

    private static byte[] sealed(String info, byte[] envelope) {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("encryption.info", TestTars.text(info));
        members.put("local.tgz.ve", envelope);
        return TestTars.gzip(TestTars.tar(members));
    }

    private static TarArchive state(byte[] file) throws RepairException {
        return TarReader.read(
                GzipLayer.open(file, "state", ArchiveLimits.USUAL).content(), "state", ArchiveLimits.USUAL);
    }

    private static TarArchive local(byte[] file) throws RepairException {
        TarArchive state = state(file);
        return state(state.data(state.find("local.tgz").orElseThrow()));
    }
}
