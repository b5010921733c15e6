package org.directpathguard.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.PathState;
import org.directpathguard.host.RawDisk;
import org.directpathguard.host.SystemState;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.rules.BootVerdict;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static Verdict enable(HostBuilder host, String... devices) throws NoVerdictException {
        return new Checker(Policy.standard()).check(host.build(), List.of(devices), false);
    }

    private static Verdict disable(HostBuilder host, String... devices) throws NoVerdictException {
        return new Checker(Policy.standard()).check(host.build(), List.of(devices), true);
    }

    private static Set<RuleId> rules(Verdict verdict) {
        return verdict.findings().stream().map(Finding::rule).collect(Collectors.toSet());
    }

    private static Severity severity(Verdict verdict, RuleId rule) {
        return verdict.findings().stream()
                .filter(finding -> finding.rule() == rule)
                .map(Finding::severity)
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class TheHostOfTheIncident {

        @Test
        void itsOnlyControllerIsBlockedWithEverythingThatHangsOnIt() throws NoVerdictException {
            Verdict verdict = enable(HostBuilder.article(), "0000:00:1f.2");

            assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
            assertThat(rules(verdict))
                    .contains(RuleId.BOOT_DEVICE, RuleId.ONLY_STORAGE_CONTROLLER, RuleId.DATASTORE_LOSS);
            assertThat(verdict.boot()).isEqualTo(BootVerdict.ON_THIS_DEVICE);
            assertThat(verdict.impact().adapters()).containsExactly("vmhba0");
            assertThat(verdict.impact().disks()).containsExactly("t10.ATA_WD5000");
            assertThat(verdict.impact().datastores()).containsExactly("datastore1");
            assertThat(verdict.impact().virtualMachines()).hasSize(7).contains("vm1", "vm7");
        }

        @Test
        void oneOfTwoUsbControllersMayGo() throws NoVerdictException {
            assertThat(enable(HostBuilder.article(), "0000:00:1a.0").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void bothUsbControllersTakeTheKeyboard() throws NoVerdictException {
            Verdict verdict = enable(HostBuilder.article(), "0000:00:1a.0", "0000:00:1d.0");

            assertThat(verdict.decision()).isEqualTo(Decision.WARN);
            assertThat(rules(verdict)).contains(RuleId.USB_INPUT);
        }

        @Test
        void theOnlyDisplayIsAWarning() throws NoVerdictException {
            assertThat(rules(enable(HostBuilder.article(), "8086:0042"))).contains(RuleId.CONSOLE_DISPLAY);
        }

        @Test
        void theOnlyUplinkOfManagementIsBlocked() throws NoVerdictException {
            Verdict verdict = enable(HostBuilder.article(), "vmnic0");

            assertThat(severity(verdict, RuleId.MANAGEMENT_NETWORK)).isEqualTo(Severity.BLOCK);
            assertThat(verdict.impact().networks()).containsExactly("Management Network", "VM Network");
            assertThat(verdict.boot()).isEqualTo(BootVerdict.ELSEWHERE);
        }

        @Test
        void turningItOffAgainIsNeverBlocked() throws NoVerdictException {
            HostBuilder armed = HostBuilder.article().row("0000:00:1f.2", "0000:00:1f.2", true, false);

            assertThat(disable(armed, "0000:00:1f.2").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void askingForAHarmlessCardWhileItIsArmedNamesThePendingChange() throws NoVerdictException {
            HostBuilder armed = HostBuilder.article().row("0000:00:1f.2", "0000:00:1f.2", true, false);

            Verdict verdict = enable(armed, "0000:00:1a.0");

            assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
            assertThat(rules(verdict)).contains(RuleId.PENDING_CHANGE, RuleId.BOOT_DEVICE);
            assertThat(verdict.boot()).isEqualTo(BootVerdict.ELSEWHERE);
        }

        @Test
        void afterTheRestartItIsBrokenAndTheWayOutIsNamed() throws NoVerdictException {
            HostBuilder broken = new HostBuilder()
                    .function("0000:00:1f.2", 0x0106, "8086:3b25", "Intel Corporation", "Ibex Peak SATA")
                    .row("0000:00:1f.2", "", false, true)
                    .option(SystemState.CURRENT_SCRATCH, "/tmp/scratch")
                    .machine("vm1", "datastore-gone", List.of(), List.of(), Tristate.NO)
                    .managed("vmnic0", "0000:02:00.0");

            Verdict verdict = disable(broken, "0000:00:1f.2");

            assertThat(verdict.decision()).isEqualTo(Decision.WARN);
            assertThat(severity(verdict, RuleId.PENDING_CHANGE)).isEqualTo(Severity.WARN);
            assertThat(verdict.findings())
                    .filteredOn(finding -> finding.rule() == RuleId.HOST_BROKEN)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.action()).contains("repair"));
        }
    }

    @Nested
    class TheCommentersHost {

        @Test
        void theOnlyControllerIsAWarningAlthoughAStickBoots() throws NoVerdictException {
            Verdict verdict = enable(HostBuilder.bootsFromUsb(), "vmhba1");

            assertThat(verdict.decision()).isEqualTo(Decision.WARN);
            assertThat(rules(verdict)).contains(RuleId.ONLY_STORAGE_CONTROLLER);
        }

        @Test
        void theFreeHbaIsAllowedBesideAnotherController() throws NoVerdictException {
            Verdict verdict = enable(
                    HostBuilder.bootsFromUsb().function("0000:00:1f.2", 0x0106, "8086:3b25", "Intel", "SATA"),
                    "vmhba1");

            assertThat(verdict.findings())
                    .filteredOn(finding -> finding.severity() != Severity.INFO)
                    .isEmpty();
            assertThat(verdict.decision()).isEqualTo(Decision.ALLOW);
            assertThat(verdict.boot()).isEqualTo(BootVerdict.ELSEWHERE);
            assertThat(verdict.impact().disks()).containsExactly("naa.free1", "naa.free2");
        }

        @Test
        void eachUsbControllerMayHoldTheStick() throws NoVerdictException {
            Verdict verdict = enable(HostBuilder.bootsFromUsb(), "0000:00:1a.0");

            assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
            assertThat(rules(verdict)).contains(RuleId.USB_BOOT);
            assertThat(verdict.boot()).isEqualTo(BootVerdict.UNKNOWN);
        }

        @Test
        void anHbaInUseByAMachineOnAHealthyHostIsNoDamage() throws NoVerdictException {
            HostBuilder healthy = HostBuilder.bootsFromUsb()
                    .row("0000:03:00.0", "", true, true)
                    .option(SystemState.CURRENT_SCRATCH, "/tmp/scratch")
                    .machine(
                            "nas",
                            "datastore-x",
                            List.of(),
                            List.of(new HeldDevice(
                                    HeldDevice.Kind.FIXED,
                                    "PCI device 0",
                                    PciSpelling.VSPHERE.parse("0000:03:00.0"),
                                    java.util.Optional.of("1000:0072"),
                                    List.of())),
                            Tristate.YES);

            Verdict verdict = enable(healthy, "0000:03:00.0");

            assertThat(rules(verdict)).contains(RuleId.ASSIGNED_TO_VM).doesNotContain(RuleId.HOST_BROKEN);
        }
    }

    @Nested
    class WhatIsNotKnown {

        @Test
        void withoutAnySignOfABootDiskStorageAndUsbAreBlockedAndDisplaysAreNot() throws NoVerdictException {
            HostBuilder blind = HostBuilder.bootsFromUsb()
                    .withoutBootSigns()
                    .function("0000:01:00.0", 0x0300, "10de:1eb8", "NVIDIA", "T4")
                    .function("0000:04:00.0", 0x0300, "1a03:2000", "ASPEED", "Graphics");

            assertThat(rules(enable(blind, "vmhba1"))).contains(RuleId.EVIDENCE_INCOMPLETE);
            assertThat(rules(enable(blind, "0000:00:1d.0"))).contains(RuleId.EVIDENCE_INCOMPLETE);
            assertThat(enable(blind, "0000:01:00.0").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void aHostThatAutoDeployStartsHasNoBootDiskToLose() throws NoVerdictException {
            HostBuilder stateless =
                    HostBuilder.bootsFromUsb().withoutBootSigns().stateless();

            assertThat(rules(enable(stateless, "vmhba1"))).doesNotContain(RuleId.EVIDENCE_INCOMPLETE);
        }

        @Test
        void aDeviceWithoutItsPassthroughRowIsBlocked() throws NoVerdictException {
            assertThat(rules(enable(HostBuilder.bootsFromUsb().withoutRow("0000:03:00.0"), "vmhba1")))
                    .contains(RuleId.EVIDENCE_INCOMPLETE);
        }

        @Test
        void anAdapterOfUnknownPlaceBlocksStorageButNoDisplay() throws NoVerdictException {
            HostBuilder strange = HostBuilder.bootsFromUsb()
                    .strangeAdapter("vmhba9")
                    .function("0000:01:00.0", 0x0302, "10de:1eb8", "NVIDIA", "T4");

            assertThat(rules(enable(strange, "vmhba1"))).contains(RuleId.EVIDENCE_INCOMPLETE);
            assertThat(enable(strange, "0000:01:00.0").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void theMachinesOfADatastoreAreUnknownToANarrowAccount() throws NoVerdictException {
            HostBuilder narrow = HostBuilder.bootsFromUsb()
                    .disk("naa.data", "vmhba1")
                    .datastore("data", "naa.data", 1)
                    .seenByANarrowAccount();

            assertThat(severity(enable(narrow, "vmhba1"), RuleId.DATASTORE_LOSS))
                    .isEqualTo(Severity.BLOCK);
        }

        @Test
        void aHostThatIsNotConnectedGetsNoVerdict() {
            assertThatExceptionOfType(NoVerdictException.class)
                    .isThrownBy(
                            () -> enable(HostBuilder.article().connection(ConnectionState.NOT_RESPONDING), "vmhba0"))
                    .satisfies(failure -> assertThat(failure.nextStep()).isNotBlank());
        }

        @Test
        void oneUnknownDeviceAmongSeveralRefusesTheRequest() {
            assertThatExceptionOfType(NoVerdictException.class)
                    .isThrownBy(() -> enable(HostBuilder.article(), "0000:00:1a.0", "0000:77:00.0"))
                    .withMessageContaining("0000:77:00.0");
        }
    }

    @Nested
    class Paths {

        private HostBuilder twoHbas(PathState second) {
            return HostBuilder.bootsFromUsb()
                    .function("0000:05:00.0", 0x0c04, "1077:2532", "QLogic", "ISP2532")
                    .function("0000:06:00.0", 0x0c04, "1077:2532", "QLogic", "ISP2532")
                    .adapter("vmhba5", AdapterKind.FIBRE_CHANNEL, "0000:05:00.0")
                    .adapter("vmhba6", AdapterKind.FIBRE_CHANNEL, "0000:06:00.0")
                    .disk("naa.san", "vmhba5")
                    .path("naa.san", "vmhba6", second)
                    .datastore("san", "naa.san", 1, "db");
        }

        @Test
        void theOtherWayToADiskIsNoControllerToGiveAwayInstead() throws NoVerdictException {
            Verdict verdict = enable(twoHbas(PathState.STANDBY), "vmhba5");

            assertThat(verdict.findings())
                    .filteredOn(finding -> finding.rule() == RuleId.PATH_REDUNDANCY)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.action()).doesNotContain("0000:06:00.0"));
        }

        @Test
        void oneOfTwoLivePathsIsAWarning() throws NoVerdictException {
            Verdict verdict = enable(twoHbas(PathState.STANDBY), "vmhba5");

            assertThat(verdict.decision()).isEqualTo(Decision.WARN);
            assertThat(rules(verdict)).contains(RuleId.PATH_REDUNDANCY);
            assertThat(verdict.impact().datastores()).isEmpty();
        }

        @Test
        void aPathLessIsSaidOfWhatPeopleKnowTheDiskBy() throws NoVerdictException {
            assertThat(enable(twoHbas(PathState.STANDBY), "vmhba5").findings())
                    .filteredOn(finding -> finding.rule() == RuleId.PATH_REDUNDANCY)
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.title()).isEqualTo("Still reachable, but by fewer paths: datastore san");
                        assertThat(finding.explanation()).contains("(1 of 2 adapters)");
                    });
        }

        @Test
        void aDeadSecondPathIsNoPath() throws NoVerdictException {
            assertThat(severity(enable(twoHbas(PathState.DEAD), "vmhba5"), RuleId.DATASTORE_LOSS))
                    .isEqualTo(Severity.BLOCK);
        }

        @Test
        void bothHbasTogetherTakeTheDatastore() throws NoVerdictException {
            Verdict verdict = enable(twoHbas(PathState.ACTIVE), "1077:2532");

            assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
            assertThat(verdict.impact().virtualMachines()).containsExactly("db");
        }

        @Test
        void thePendingHbaAndTheRequestedOneAreJudgedTogether() throws NoVerdictException {
            HostBuilder pending = twoHbas(PathState.ACTIVE).row("0000:06:00.0", "", true, false);

            assertThat(enable(pending, "vmhba5").decision()).isEqualTo(Decision.BLOCK);
        }
    }

    @Nested
    class Datastores {

        @Test
        void anEmptyDatastoreIsAWarningThatTellsWhatIsUsed() throws NoVerdictException {
            HostBuilder host =
                    HostBuilder.bootsFromUsb().disk("naa.iso", "vmhba1").datastore("iso", "naa.iso", 1);

            Verdict verdict = enable(host, "vmhba1");

            assertThat(verdict.decision()).isEqualTo(Decision.WARN);
            assertThat(verdict.findings())
                    .filteredOn(finding -> finding.rule() == RuleId.DATASTORE_LOSS)
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.explanation()).contains("600 GiB"));
        }

        @Test
        void machinesOfOtherHostsOnADatastoreThatOthersKeepAreAWarning() throws NoVerdictException {
            HostBuilder host = HostBuilder.bootsFromUsb()
                    .disk("naa.shared", "vmhba1")
                    .sharedDatastore("shared", "naa.shared", 1, List.of("vm-99"), List.of());

            assertThat(severity(enable(host, "vmhba1"), RuleId.DATASTORE_LOSS)).isEqualTo(Severity.WARN);
        }

        @Test
        void aMappedDiskIsBlocked() throws NoVerdictException {
            HostBuilder host = HostBuilder.bootsFromUsb()
                    .machine(
                            "sql",
                            "datastore-x",
                            List.of(new RawDisk("Hard disk 2", "uuid-naa.free1", "")),
                            List.of(),
                            Tristate.YES);

            Verdict verdict = enable(host, "vmhba1");

            assertThat(severity(verdict, RuleId.RDM_DISK)).isEqualTo(Severity.BLOCK);
            assertThat(verdict.impact().virtualMachines()).containsExactly("sql");
        }

        @Test
        void vsanMemoryTiersAndSwapAreInUse() throws NoVerdictException {
            assertThat(rules(enable(HostBuilder.bootsFromUsb().vsanDisk("naa.free1"), "vmhba1")))
                    .contains(RuleId.VSAN_DISK);
            assertThat(rules(enable(HostBuilder.bootsFromUsb().memoryTier("naa.free1"), "vmhba1")))
                    .contains(RuleId.MEMORY_TIERING);
            HostBuilder swapping = HostBuilder.bootsFromUsb()
                    .disk("naa.swap", "vmhba1")
                    .datastore("fast", "naa.swap", 1)
                    .swapOn("fast", "host cache");
            assertThat(rules(enable(swapping, "vmhba1"))).contains(RuleId.SWAP_LOCATION);
        }
    }

    @Nested
    class Groups {

        private HostBuilder behindOneBridge() {
            return HostBuilder.article()
                    .function("0000:00:1e.0", 0x0604, "8086:244e", "Intel Corporation", "PCI Bridge")
                    .function("0000:07:00.0", 0x0302, "10de:1eb8", "NVIDIA", "T4")
                    .function("0000:07:01.0", 0x0106, "1b4b:9230", "Marvell", "SATA")
                    .adapter("vmhba7", AdapterKind.BLOCK, "0000:07:01.0")
                    .disk("naa.bridge", "vmhba7")
                    .datastore("behind", "naa.bridge", 1, "vm9")
                    .row("0000:07:00.0", "0000:00:1e.0", false, false);
        }

        @Test
        void aBridgeDragsAlongWhatSitsOnTheSameBus() throws NoVerdictException {
            Verdict verdict = enable(behindOneBridge(), "0000:07:00.0");

            assertThat(verdict.decision()).isEqualTo(Decision.BLOCK);
            assertThat(rules(verdict)).contains(RuleId.DEPENDENT_DEVICES, RuleId.DATASTORE_LOSS);
            assertThat(verdict.situation().group().members())
                    .extracting(member -> member.address().toString())
                    .containsExactly("0000:00:1e.0", "0000:07:00.0", "0000:07:01.0");
        }

        @Test
        void whereTheHostReportsParentBridgesOnlyThoseCount() throws NoVerdictException {
            HostBuilder reported =
                    behindOneBridge().behind("0000:07:00.0", "0000:00:1e.0").behind("0000:07:01.0", "0000:00:1c.0");

            assertThat(enable(reported, "0000:07:00.0").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void anEmptyDependentDeviceGroupsNothing() throws NoVerdictException {
            HostBuilder alone = behindOneBridge().row("0000:07:00.0", "", false, false);

            assertThat(enable(alone, "0000:07:00.0").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void activeVirtualFunctionsGoWithTheirPhysicalOne() throws NoVerdictException {
            HostBuilder sriov = HostBuilder.article()
                    .function("0000:08:00.0", 0x0200, "8086:1572", "Intel Corporation", "X710")
                    .virtualFunctions("0000:08:00.0", 4);

            assertThat(rules(enable(sriov, "0000:08:00.0"))).contains(RuleId.SRIOV_FUNCTIONS);
        }
    }

    @Nested
    class Networks {

        private HostBuilder twoUplinks() {
            return HostBuilder.article()
                    .function("0000:02:00.1", 0x0200, "8086:10d3", "Intel Corporation", "82574L")
                    .nic("vmnic1", "0000:02:00.1", true)
                    .standardSwitch("vSwitch0", "vmnic0", "vmnic1");
        }

        @Test
        void oneOfTwoManagementUplinksIsAWarning() throws NoVerdictException {
            assertThat(severity(enable(twoUplinks(), "vmnic0"), RuleId.MANAGEMENT_NETWORK))
                    .isEqualTo(Severity.WARN);
        }

        @Test
        void anUplinkThatThePortGroupDoesNotUseDoesNotCount() throws NoVerdictException {
            HostBuilder teamed = twoUplinks().teaming("Management Network", List.of("vmnic0"), List.of());

            assertThat(severity(enable(teamed, "vmnic0"), RuleId.MANAGEMENT_NETWORK))
                    .isEqualTo(Severity.BLOCK);
            assertThat(rules(enable(teamed, "vmnic1"))).doesNotContain(RuleId.MANAGEMENT_NETWORK);
        }

        @Test
        void anUplinkWithoutLinkDoesNotCount() throws NoVerdictException {
            HostBuilder unplugged = HostBuilder.article()
                    .function("0000:02:00.1", 0x0200, "8086:10d3", "Intel Corporation", "82574L")
                    .nic("vmnic1", "0000:02:00.1", false)
                    .standardSwitch("vSwitch0", "vmnic0", "vmnic1");

            assertThat(severity(enable(unplugged, "vmnic0"), RuleId.MANAGEMENT_NETWORK))
                    .isEqualTo(Severity.BLOCK);
        }

        @Test
        void aSpareNicMayGo() throws NoVerdictException {
            HostBuilder spare = HostBuilder.article()
                    .function("0000:02:00.1", 0x0200, "8086:10d3", "Intel Corporation", "82574L")
                    .nic("vmnic1", "0000:02:00.1", true);

            assertThat(enable(spare, "vmnic1").decision()).isEqualTo(Decision.ALLOW);
        }

        @Test
        void anNfsDatastoreFallsWithTheNicThatReachesIt() throws NoVerdictException {
            HostBuilder nfs = HostBuilder.article()
                    .function("0000:02:00.1", 0x0200, "8086:10d3", "Intel Corporation", "82574L")
                    .nic("vmnic1", "0000:02:00.1", true)
                    .standardSwitch("vSwitch1", "vmnic1")
                    .portGroup("Storage", "vSwitch1")
                    .vmkernel("vmk1", "Storage", "198.51.100.11")
                    .nfs("nas", "198.51.100.50", "files");

            Verdict verdict = enable(nfs, "vmnic1");

            assertThat(severity(verdict, RuleId.STORAGE_NETWORK)).isEqualTo(Severity.BLOCK);
            assertThat(verdict.impact().datastores()).containsExactly("nas");
            assertThat(verdict.impact().virtualMachines()).containsExactly("files");
        }
    }

    @Nested
    class Versions {

        @Test
        void fromSevenOnTheTextSaysThatItMayApplyAtOnce() throws NoVerdictException {
            Verdict verdict = enable(HostBuilder.article().version("8.0.2").rebindsWithoutReboot(true), "vmhba0");

            assertThat(rules(verdict)).contains(RuleId.APPLIES_AT_ONCE);
            assertThat(verdict.findings())
                    .filteredOn(finding -> finding.severity() == Severity.BLOCK)
                    .allSatisfy(finding -> assertThat(finding.explanation()).contains("at once"));
        }

        @Test
        void aFlagThatAMachineKnowsForAnotherDeviceIsStale() throws NoVerdictException {
            HostBuilder moved = HostBuilder.article()
                    .row("0000:00:1a.0", "", true, true)
                    .machine(
                            "gpu",
                            "datastore-datastore1",
                            List.of(),
                            List.of(new HeldDevice(
                                    HeldDevice.Kind.FIXED,
                                    "PCI device 0",
                                    PciSpelling.VSPHERE.parse("0000:00:1a.0"),
                                    java.util.Optional.of("10de:1eb8"),
                                    List.of())),
                            Tristate.YES);

            assertThat(rules(enable(moved, "0000:00:1a.0"))).contains(RuleId.STALE_FLAG);
        }
    }
}
