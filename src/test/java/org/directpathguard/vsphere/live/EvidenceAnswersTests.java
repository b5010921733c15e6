package org.directpathguard.vsphere.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HostSelector;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.PartitionTable;
import org.directpathguard.rules.BootVerdict;
import org.directpathguard.rules.Policy;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.Grant;
import org.directpathguard.simulator.account.Role;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that no property answers, asked of a simulated vCenter by those who may and by those who may not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EvidenceAnswersTests {

    private static final String READER = "reader@vsphere.local";
    private static final String PASSWORD = "secret";

    private SimulatedVCenter server;

    @BeforeAll
    void start() throws Exception {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample())
                .withAccount(new Account(READER, PASSWORD, List.of(Grant.everywhere(Role.READ_ONLY)))));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private HostSnapshot read(String user, String password, String host) throws Exception {
        ConnectionSettings settings = new ConnectionSettings(
                ServerAddress.parse(server.url()),
                new Credentials(user, password::toCharArray),
                Trust.pinned(Thumbprint.parse(server.thumbprint()).orElseThrow()));
        try (LiveInventory inventory = LiveInventory.open(settings)) {
            return inventory.read(HostSelector.pick(inventory, host));
        }
    }

    private HostSnapshot asAdministrator(String host) throws Exception {
        return read(server.user(), server.password(), host);
    }

    private static Verdict check(HostSnapshot host, String device) throws Exception {
        return new Checker(Policy.standard()).check(host, List.of(device), false);
    }

    @Test
    void whoMayUseTheCommandLineIsToldTheBootDevice() throws Exception {
        HostSnapshot host = asAdministrator("esx01");
        List<String> bootDevices = host.system().esxcliDevices().value().orElseThrow().stream()
                .filter(device -> device.bootDevice().isYes())
                .map(EsxcliDevice::name)
                .toList();

        assertThat(bootDevices).hasSize(1);
        assertThat(host.system().bootNic().isMissing()).isFalse();
        assertThat(host.system().partitionTables().value().orElseThrow())
                .filteredOn(PartitionTable::isEsxiBootDisk)
                .extracting(PartitionTable::diskName)
                .containsExactlyElementsOf(bootDevices);
        assertThat(check(host, "0000:00:1f.2").boot()).isEqualTo(BootVerdict.ON_THIS_DEVICE);
    }

    @Test
    void whoMayOnlyReadIsToldThePartitionsAndWhichPrivilegeTheRestNeeds() throws Exception {
        HostSnapshot host = read(READER, PASSWORD, "esx01");

        assertThat(host.system().partitionTables().value().orElseThrow()).anyMatch(PartitionTable::isEsxiBootDisk);
        assertThat(host.system().esxcliDevices().gap()).get().satisfies(gap -> {
            assertThat(gap.cause()).isEqualTo(Gap.Cause.NO_PERMISSION);
            assertThat(gap.privilege()).isPresent();
        });
        assertThat(host.system().bootNic().isMissing()).isTrue();
        assertThat(check(host, "0000:00:1f.2").boot()).isEqualTo(BootVerdict.ON_THIS_DEVICE);
    }

    @Test
    void boundPortsOfSoftwareIscsiAreKnownToThoseWhoMayAsk() throws Exception {
        assertThat(asAdministrator("esx14").network().iscsiBindings().value().orElseThrow())
                .containsExactly(new IscsiBinding("vmhba64", "vmk2"));
        assertThat(read(READER, PASSWORD, "esx14").network().iscsiBindings().gap())
                .get()
                .satisfies(gap -> assertThat(gap.privilege()).contains("Host.Config.Storage"));
    }
}
