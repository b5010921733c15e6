package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StateArchiveTests {

    private static final String CONF = """
            /system/uuid = "4f1d3c2b-0000-1111-2222-333344445555"
            /adv/Misc/HostName = "esx01"
            /device/000:31.2/owner = "passthru"
            /device/000:31.2/vmkname = "vmhba0"
            /device/000:31.2/vendor = "8086"
            /device/000:31.2/device = "3b25"
            /device/00003:016:00.0/owner = "passthru"
            /device/000:25.0/owner = "vmkernel"
            """;

    @Test
    void tellsWhatIsInPassthroughAndWhoseItIs() throws Exception {
        StateArchive archive = StateArchive.read(TestTars.state(CONF));

        assertThat(archive.kind()).isEqualTo(ArchiveKind.STATE);
        assertThat(archive.encryption()).isEqualTo(Encryption.NONE);
        assertThat(archive.sevenOrLater()).isFalse();
        assertThat(archive.warnings()).isEmpty();
        assertThat(archive.heldByHypervisor()).containsExactly(new PciAddress(0, 0, 0x19, 0));
        assertThat(archive.identity().uuid()).contains("4f1d3c2b-0000-1111-2222-333344445555");
        assertThat(archive.identity().hostName()).contains("esx01");
        assertThat(archive.entries()).hasSize(2);
        PassthroughEntry sata = archive.entries().get(0);
        assertThat(sata.source().text()).isEqualTo("esx.conf");
        assertThat(sata.key()).isEqualTo("000:31.2");
        assertThat(sata.address()).contains(new PciAddress(0, 0, 0x1f, 2));
        assertThat(sata.otherReading()).isEmpty();
        assertThat(sata.lineNumber()).isEqualTo(3);
        assertThat(sata.line()).isEqualTo("/device/000:31.2/owner = \"passthru\"");
        assertThat(sata.vmkname()).contains("vmhba0");
        assertThat(sata.vendorId()).contains("8086");
        assertThat(sata.deviceId()).contains("3b25");
        assertThat(sata.role()).isEqualTo(DeviceRole.STORAGE);
        assertThat(sata.isBridge()).isEqualTo(BridgeEvidence.NO);
        PassthroughEntry other = archive.entries().get(1);
        assertThat(other.address()).contains(new PciAddress(3, 0x10, 0, 0));
        assertThat(other.otherReading()).contains(new PciAddress(3, 0x16, 0, 0));
        assertThat(other.isBridge()).isEqualTo(BridgeEvidence.UNKNOWN);
        assertThat(other.describe()).contains("0003:10:00.0", "00003:016:00.0", "0003:16:00.0");
    }

    @ParameterizedTest
    @CsvSource({"true, true, gzip+gzip", "true, false, gzip+none", "false, true, none+gzip", "false, false, none+none"})
    void acceptsEveryMixOfLayersAndWritesGzipInBoth(boolean outer, boolean inner, String text) throws Exception {
        byte[] tar = TestTars.tar(TestTars.files(CONF));
        byte[] state = TestTars.tar("local.tgz", inner ? TestTars.gzip(tar) : tar);
        StateArchive archive = StateArchive.read(outer ? TestTars.gzip(state) : state);

        assertThat(archive.compression().text()).isEqualTo(text);
        assertThat(archive.warnings().stream().map(ArchiveWarning::kind))
                .hasSize((outer ? 0 : 1) + (inner ? 0 : 1))
                .allMatch(ArchiveWarning.Kind.UNCOMPRESSED_LAYER::equals);
        RewrittenState rewritten = archive.rewrite(Set.of(archive.entries().get(0)), RewriteOptions.DEFAULT);
        StateArchive again = StateArchive.read(rewritten.bytes());
        assertThat(again.compression().text()).isEqualTo("gzip+gzip");
        assertThat(again.warnings()).isEmpty();
        assertThat(again.entries()).containsExactly(archive.entries().get(1));
    }

    @Test
    void acceptsALoneLocalArchive() throws Exception {
        StateArchive archive = StateArchive.read(TestTars.local(CONF));

        assertThat(archive.kind()).isEqualTo(ArchiveKind.LOCAL);
        assertThat(archive.compression().text()).isEqualTo("gzip+none");
        assertThat(archive.entries()).hasSize(2);
    }

    @Test
    void acceptsAConfigurationBundleAndItsManifest() throws Exception {
        Map<String, byte[]> members = new LinkedHashMap<>();
        members.put("Manifest.txt", TestTars.text("RELEASELEVEL:7.0.3\nUUID:aaaa-bbbb\nKERNELOPTS:x\n"));
        members.put("state.tgz", TestTars.state(CONF.replace("/system/uuid", "/other")));
        StateArchive archive = StateArchive.read(TestTars.gzip(TestTars.tar(members)));

        assertThat(archive.kind()).isEqualTo(ArchiveKind.CONFIG_BUNDLE);
        assertThat(archive.identity().uuid()).contains("aaaa-bbbb");
        assertThat(archive.identity().release()).contains("7.0.3");
        assertThat(archive.sevenOrLater()).isTrue();
        RewrittenState rewritten = archive.rewrite(Set.copyOf(archive.entries()), RewriteOptions.DEFAULT);
        assertThat(rewritten.changedBytes()).isEqualTo(16);
        assertThat(rewritten.acceptanceUnproven()).isTrue();
        assertThat(StateArchive.read(rewritten.bytes()).identity()).isEqualTo(archive.identity());
        assertThat(StateArchive.read(rewritten.bytes()).entries()).isEmpty();
    }

    @Test
    void showsEachChangeAsOneLineBeforeAndAfter() throws Exception {
        byte[] file = TestTars.state(CONF);
        StateArchive archive = StateArchive.read(file);

        RewrittenState rewritten = archive.rewrite(Set.of(archive.entries().get(0)), RewriteOptions.DEFAULT);

        assertThat(rewritten.diff())
                .containsExactly("- /device/000:31.2/owner = \"passthru\"", "+ /device/000:31.2/owner = \"vmkernel\"");
        assertThat(rewritten.changedBytes()).isEqualTo(8);
        assertThat(rewritten.acceptanceUnproven()).isFalse();
        assertThat(rewritten.sha256Before()).isEqualTo(Sha256.of(file)).hasSize(64);
        assertThat(rewritten.sha256After()).isEqualTo(Sha256.of(rewritten.bytes()));
    }

    @Test
    void withoutAChoiceTheFileStaysAsItIs() throws Exception {
        byte[] file = TestTars.state(CONF);

        RewrittenState rewritten = StateArchive.read(file).rewrite(Set.of(), RewriteOptions.DEFAULT);

        assertThat(rewritten.bytes()).isEqualTo(file);
        assertThat(rewritten.changedBytes()).isZero();
        assertThat(rewritten.diff()).isEmpty();
        assertThat(rewritten.sha256After()).isEqualTo(rewritten.sha256Before());
    }

    @Test
    void changesEveryDuplicateOfTheNamedFunctionInWhateverSpelling() throws Exception {
        StateArchive archive = StateArchive.read(TestTars.state("""
                /device/000:31.2/owner = "passthru"
                /device/000:31.2/owner = "vmkernel"
                /device/000:31.2/owner = "passthru"
                /device/00000:000:31.2/owner = "passthru"
                /device/000:30.0/owner = "passthru"
                """));

        RewrittenState rewritten = archive.rewrite(Set.of(archive.entries().get(0)), RewriteOptions.DEFAULT);

        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.DUPLICATE_LINE);
        assertThat(rewritten.changedBytes()).isEqualTo(24);
        assertThat(StateArchive.read(rewritten.bytes()).entries())
                .extracting(PassthroughEntry::key)
                .containsExactly("000:30.0");
    }

    @Test
    void entriesOfAnotherArchiveAreAMistakeOfTheCaller() throws Exception {
        PassthroughEntry foreign =
                StateArchive.read(TestTars.state(CONF)).entries().get(1);
        StateArchive archive = StateArchive.read(TestTars.state("/device/000:31.2/owner = \"passthru\"\n"));

        assertThatThrownBy(() -> archive.rewrite(Set.of(foreign), RewriteOptions.DEFAULT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsStrangeAndHandTypedLines() throws Exception {
        StateArchive archive = StateArchive.read(
                TestTars.state("/device/000:31.2/owner = 'passthru'\n/device/0000:00:31.2/owner = \"passthru\"\n"));

        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.HAND_TYPED_KEY, ArchiveWarning.Kind.STRANGE_OWNER_LINE);
        assertThat(archive.warnings())
                .allSatisfy(warning -> assertThat(warning.nextStep()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello\n"})
    void saysWhenThereIsNoUsableEsxConf(String content) throws Exception {
        assertThat(StateArchive.read(TestTars.state(content)).warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.NOTHING_KNOWN);
    }

    @Test
    void reportsMembersThatEsxiIsNotKnownToKeep() throws Exception {
        Map<String, byte[]> local = TestTars.files(CONF);
        local.put("../../root/.ssh/authorized_keys", TestTars.text("x"));
        Map<String, byte[]> state = new LinkedHashMap<>();
        state.put("notes.txt", TestTars.text("mine"));
        state.put("local.tgz", TestTars.gzip(TestTars.tar(local)));
        StateArchive archive = StateArchive.read(TestTars.gzip(TestTars.tar(state)));

        assertThat(archive.warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(
                        ArchiveWarning.Kind.UNKNOWN_MEMBER,
                        ArchiveWarning.Kind.UNKNOWN_MEMBER,
                        ArchiveWarning.Kind.ESCAPING_NAME);
        byte[] rewritten = archive.rewrite(Set.copyOf(archive.entries()), RewriteOptions.DEFAULT)
                .bytes();
        assertThat(StateArchive.read(rewritten).warnings()).isEqualTo(archive.warnings());
    }

    @Test
    void refusesAnEsxConfLargerThanAnyHostHas() {
        byte[] large = TestTars.text("/device/000:31.2/owner = \"passthru\"\n".repeat(500_000));
        byte[] file = TestTars.tar(Map.of(TestTars.ESX_CONF, large));

        assertThatThrownBy(() -> StateArchive.read(file))
                .isInstanceOf(OversizedArchiveException.class)
                .hasMessageContaining("esx.conf");
    }

    @Test
    void refusesWhatIsNoSavedConfiguration() {
        byte[] other = TestTars.gzip(TestTars.tar("readme", TestTars.text("x")));
        Map<String, byte[]> twice = new LinkedHashMap<>();
        twice.put("local.tgz", TestTars.local(CONF));
        twice.put("./local.tgz", TestTars.local(CONF));
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("state.tgz", TestTars.state(CONF));
        both.put("local.tgz", TestTars.local(CONF));
        Map<String, byte[]> log = TestTars.files(CONF);
        log.put(TestTars.STORE + "-wal", TestTars.text("x"));

        for (byte[] file : List.of(
                other,
                TestTars.gzip(TestTars.tar(twice)),
                TestTars.gzip(TestTars.tar(both)),
                TestTars.gzip(TestTars.tar("state.tgz", other)),
                TestTars.state(TestTars.gzip(TestTars.tar(log))))) {
            assertThatThrownBy(() -> StateArchive.read(file)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void aStateWhoseInnerArchiveIsBrokenIsDamage() {
        byte[] local = TestTars.local(CONF);
        local[local.length - 5] ^= 1;

        assertThatThrownBy(() -> StateArchive.read(TestTars.state(local)))
                .isInstanceOf(DamagedException.class)
                .hasMessageContaining("local.tgz");
        assertThatThrownBy(() -> StateArchive.read(TestTars.state(new byte[0]))).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> StateArchive.read(new byte[0])).isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> StateArchive.read(TestTars.text("no archive at all")))
                .isInstanceOf(DamagedException.class);
    }

    @Test
    void aTarWithoutItsEndIsDamageUnlessGzipVouchesForIt() throws Exception {
        byte[] tar = TestTars.tar("local.tgz", TestTars.local(CONF));
        int end = 512 + (TestTars.local(CONF).length + 511) / 512 * 512;
        byte[] cut = Arrays.copyOf(tar, end);

        assertThatThrownBy(() -> StateArchive.read(cut)).isInstanceOf(DamagedTarException.class);
        assertThat(StateArchive.read(TestTars.gzip(cut)).warnings())
                .extracting(ArchiveWarning::kind)
                .containsExactly(ArchiveWarning.Kind.ODD_TAR_END);
    }
}
