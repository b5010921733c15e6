package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.host.PartitionTable.Partition;
import org.directpathguard.host.Reading;
import org.directpathguard.host.SystemState;
import org.directpathguard.host.Tristate;
import org.directpathguard.rules.BootVerdict;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Test;

/** What the host's own answers say of the boot disk, and what becomes of the verdict where they disagree. */
class BootSignsTests {

    private static final String BOOT = "t10.ATA_BOOT";
    private static final String OTHER = "naa.other";

    /** Two controllers with a disk each; no sign names either of them. */
    private static HostBuilder twoDisks() {
        return new HostBuilder()
                .function("0000:00:1f.2", 0x0106, "8086:3b25", "Intel", "SATA")
                .function("0000:03:00.0", 0x0107, "1000:0072", "LSI", "SAS2008")
                .function("0000:02:00.0", 0x0200, "8086:10d3", "Intel", "Ethernet")
                .function("0000:00:1a.0", 0x0c03, "8086:3b3c", "Intel", "USB")
                .adapter("vmhba0", AdapterKind.BLOCK, "0000:00:1f.2")
                .adapter("vmhba1", AdapterKind.SERIAL_ATTACHED, "0000:03:00.0")
                .disk(BOOT, "vmhba0")
                .disk(OTHER, "vmhba1")
                .managed("vmnic0", "0000:02:00.0");
    }

    private static HostSnapshot answering(
            HostSnapshot host,
            Reading<List<EsxcliDevice>> esxcli,
            Reading<List<PartitionTable>> tables,
            Reading<String> bootNic) {
        SystemState old = host.system();
        SystemState system = new SystemState(
                old.diagnosticPartition(),
                old.options(),
                old.swap(),
                tables,
                esxcli,
                bootNic,
                old.bootDevice(),
                old.statelessDeployment(),
                old.memoryTiers(),
                old.rebootRequired());
        return new HostSnapshot(
                host.identity(),
                host.connection(),
                host.origin(),
                host.evidenceTime(),
                host.pci(),
                host.storage(),
                host.network(),
                system,
                host.datastores(),
                host.machines(),
                host.wholeInventoryVisible(),
                host.strangers());
    }

    private static Reading<List<EsxcliDevice>> esxcli(String bootDisk) {
        return Reading.known(List.of(
                new EsxcliDevice(BOOT, Tristate.of(bootDisk.equals(BOOT)), Tristate.NO),
                new EsxcliDevice(OTHER, Tristate.of(bootDisk.equals(OTHER)), Tristate.NO)));
    }

    private static Reading<List<PartitionTable>> installedOn(String... disks) {
        return Reading.known(List.of(disks).stream()
                .map(disk -> new PartitionTable(
                        disk,
                        List.of(
                                new Partition(1, "systemPartition", "C12A7328F81F11D2BA4B00A0C93EC93B"),
                                new Partition(5, "linuxNative", "EBD0A0A2B9E5443387C068B6B72699C7"),
                                new Partition(6, "linuxNative", "EBD0A0A2B9E5443387C068B6B72699C7"))))
                .toList());
    }

    private static <T> Reading<T> refused() {
        return Reading.missing(
                new Gap("esxcli", Gap.Cause.NO_PERMISSION, java.util.Optional.of("Host.Config.Settings")));
    }

    private static Verdict check(HostSnapshot host, String device) throws NoVerdictException {
        return new Checker(Policy.standard()).check(host, List.of(device), false);
    }

    private static List<RuleId> rules(Verdict verdict) {
        return verdict.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void volumesWithoutNameAreCounted() throws NoVerdictException {
        Verdict verdict = check(twoDisks().namelessFat(4).build(), "vmhba0");

        assertThat(verdict.situation().topology().boot().signs())
                .filteredOn(sign -> sign.step().equals("boot bank volumes"))
                .extracting(sign -> sign.answer())
                .containsExactly("boot banks exist: 4 FAT volumes without name");
    }

    @Test
    void esxcliAloneSettlesIt() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().build(), esxcli(BOOT), refused(), Reading.unset());

        assertThat(check(host, "vmhba0").boot()).isEqualTo(BootVerdict.ON_THIS_DEVICE);
        assertThat(check(host, "vmhba1").boot()).isEqualTo(BootVerdict.ELSEWHERE);
        assertThat(check(host, "vmhba1").decision()).isEqualTo(Decision.ALLOW);
    }

    @Test
    void partitionTablesAloneSettleItToo() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().build(), refused(), installedOn(BOOT), refused());

        assertThat(check(host, "vmhba0").boot()).isEqualTo(BootVerdict.ON_THIS_DEVICE);
        assertThat(check(host, "vmhba1").decision()).isEqualTo(Decision.ALLOW);
    }

    @Test
    void anOldInstallationIsProtectedAlthoughEsxcliKnowsBetter() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().build(), esxcli(BOOT), installedOn(BOOT, OTHER), Reading.unset());
        Verdict old = check(host, "vmhba1");

        assertThat(rules(old)).contains(RuleId.BOOT_DEVICE);
        assertThat(old.findings().get(0).explanation()).contains("contradict each other");
    }

    @Test
    void aCoreDumpElsewhereIsNoContradictionOnceEsxcliHasSpoken() throws NoVerdictException {
        HostSnapshot host =
                answering(twoDisks().coreDumpOn(OTHER, 7).build(), esxcli(BOOT), installedOn(BOOT), Reading.unset());
        Verdict verdict = check(host, "vmhba1");

        assertThat(rules(verdict)).contains(RuleId.COREDUMP_TARGET).doesNotContain(RuleId.BOOT_DEVICE);
        assertThat(verdict.boot()).isEqualTo(BootVerdict.ELSEWHERE);
    }

    @Test
    void withoutProofTheCoreDumpsDiskIsProtectedAsWell() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().coreDumpOn(OTHER, 7).build(), refused(), installedOn(BOOT), refused());

        assertThat(rules(check(host, "vmhba0"))).contains(RuleId.BOOT_DEVICE);
        assertThat(rules(check(host, "vmhba1"))).contains(RuleId.BOOT_DEVICE);
    }

    @Test
    void refusedAnswersLeaveTheBootDiskUnknownAndNameThePrivilege() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().build(), refused(), refused(), refused());
        Verdict verdict = check(host, "vmhba1");

        assertThat(verdict.boot()).isEqualTo(BootVerdict.UNKNOWN);
        assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
        assertThat(CheckDocument.of(verdict).boot().evidence().toString()).contains("Host.Config.Settings");
    }

    @Test
    void aHostThatWasStartedOverTheNetworkHasNoBootDisk() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().build(), esxcli("none"), installedOn(), Reading.known("vmnic0"));
        Verdict verdict = check(host, "vmhba1");

        assertThat(verdict.boot()).isEqualTo(BootVerdict.ELSEWHERE);
        assertThat(verdict.decision()).isNotEqualTo(Decision.BLOCK);
    }

    @Test
    void anAutoDeployHostThatStartedFromItsCacheIsNotBlockedForItsBootDisk() throws NoVerdictException {
        HostSnapshot host = answering(twoDisks().stateless().build(), refused(), installedOn(), refused());

        assertThat(check(host, "vmhba1").decision()).isNotEqualTo(Decision.BLOCK);
    }

    @Test
    void aUsbDiskThatEsxcliCallsTheBootDeviceIsUsbBoot() throws NoVerdictException {
        HostBuilder stick = twoDisks().usbAdapter("vmhba32").disk("mpx.vmhba32:C0:T0:L0", "vmhba32");
        HostSnapshot host = answering(
                stick.build(),
                Reading.known(List.of(new EsxcliDevice("mpx.vmhba32:C0:T0:L0", Tristate.YES, Tristate.YES))),
                installedOn(),
                Reading.unset());

        assertThat(rules(check(host, "0000:00:1a.0"))).contains(RuleId.USB_BOOT);
        assertThat(check(host, "vmhba1").decision()).isEqualTo(Decision.ALLOW);
    }
}
