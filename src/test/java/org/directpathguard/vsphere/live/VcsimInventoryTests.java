package org.directpathguard.vsphere.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.Origin;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.LoginRefusedException;
import org.directpathguard.vsphere.testing.Vcsim;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against govmomi's simulator of a vCenter, which was written by others from recordings of real hosts. */
class VcsimInventoryTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void fiftyHostsAreReadInPagesWithTheirMachinesAndDatastores() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-cluster", "2", "-host", "25", "-standalone-host", "1", "-vm", "3");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            List<HostReference> hosts = inventory.hosts();
            assertThat(hosts).hasSize(51).allSatisfy(host -> {
                assertThat(host.connection()).isEqualTo(ConnectionState.CONNECTED);
                assertThat(host.uuid()).isPresent();
            });

            Received received = Received.allOf(inventory);

            assertThat(received.failures()).isEmpty();
            assertThat(received.snapshots())
                    .extracting(snapshot -> snapshot.identity().moid())
                    .containsExactlyElementsOf(
                            hosts.stream().map(HostReference::moid).toList());
            assertThat(received.snapshots()).allSatisfy(VcsimInventoryTests::assertWhole);
            assertThat(received.snapshots())
                    .flatExtracting(snapshot -> snapshot.machines().orElse(List.of()))
                    .hasSize(9)
                    .allSatisfy(VcsimInventoryTests::assertWhole);
        }
    }

    @Test
    void fiveHundredHostsAreReadInPages() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-cluster", "10", "-host", "50", "-standalone-host", "0", "-vm", "0");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            Received received = Received.allOf(inventory);

            assertThat(received.failures()).isEmpty();
            assertThat(received.snapshots())
                    .hasSize(500)
                    .extracting(snapshot -> snapshot.identity().moid())
                    .doesNotHaveDuplicates();
            assertThat(received.snapshots())
                    .allMatch(snapshot ->
                            snapshot.pci().functions().orElse(List.of()).size() == 43);
        }
    }

    @Test
    void oneHostReadAloneIsTheSameAsAmongOthers() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "2");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            List<HostSnapshot> together = Received.allOf(inventory).snapshots();

            for (HostSnapshot among : together) {
                HostReference host = inventory.hosts().stream()
                        .filter(reference ->
                                reference.moid().equals(among.identity().moid()))
                        .findFirst()
                        .orElseThrow();
                assertThat(inventory.read(host))
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Instant.class)
                        .isEqualTo(among);
            }
        }
    }

    @Test
    void everyAdapterAndNicSitsOnOneOfTheHostsFunctions() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "1", "-standalone-host", "0");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            HostSnapshot host = inventory.read(inventory.hosts().get(0));

            List<PciAddress> functions = host.pci().functions().orElse(List.of()).stream()
                    .map(PciFunction::address)
                    .toList();
            assertThat(host.storage().adapters().orElse(List.of()))
                    .hasSize(3)
                    .extracting(Adapter::pci)
                    .extracting(Reading::value)
                    .allSatisfy(address -> assertThat(functions).contains(address.orElseThrow()));
            assertThat(host.network().nics().orElse(List.of()))
                    .hasSize(2)
                    .extracting(PhysicalNic::pci)
                    .extracting(Reading::value)
                    .allSatisfy(address -> assertThat(functions).contains(address.orElseThrow()));
        }
    }

    @Test
    void whatTheSimulatorCannotAnswerIsMissingAndEndsNothing() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "1", "-standalone-host", "0");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            HostSnapshot host = inventory.read(inventory.hosts().get(0));

            assertThat(host.system().esxcliDevices().gap())
                    .hasValueSatisfying(gap -> assertThat(gap.path()).isEqualTo("esxcli storage core device list"));
            assertThat(host.system().partitionTables().gap())
                    .hasValueSatisfying(gap -> assertThat(gap.cause()).isEqualTo(Gap.Cause.NOT_IN_SOURCE));
        }
    }

    @Test
    void aStandAloneHostIsReadLikeAVcenter() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-esx");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            HostSnapshot host = inventory.read(inventory.hosts().get(0));

            assertThat(host.origin()).isEqualTo(Origin.ESXI);
            assertThat(host.identity().vcenter()).isEmpty();
            assertThat(host.identity().moid()).isEqualTo("ha-host");
            assertThat(host.pci().functions().orElse(List.of())).hasSize(43);
            assertThat(host.machines().orElse(List.of())).isNotEmpty();
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-username", "guard", "-password", "right")) {
            ConnectionSettings settings = vcsim.settings();
            Credentials wrong = new Credentials("guard", "wrong"::toCharArray);

            assertThatThrownBy(() -> LiveInventory.open(
                            new ConnectionSettings(settings.server(), wrong, Trust.caFile(vcsim.authority()))))
                    .isInstanceOf(LoginRefusedException.class);
        }
    }

    @Test
    void aHostThatIsNotThereIsNamed() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "1");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            HostReference gone = new HostReference("host-999", "esx99", Optional.empty(), ConnectionState.CONNECTED);

            assertThatThrownBy(() -> inventory.read(gone))
                    .isInstanceOf(InventoryException.class)
                    .hasMessageContaining("esx99");
        }
    }

    private static void assertWhole(HostSnapshot host) {
        assertThat(host.origin()).isEqualTo(Origin.VCENTER);
        assertThat(host.identity().version()).contains("8.0.2");
        assertThat(host.wholeInventoryVisible()).isEqualTo(Tristate.YES);
        assertThat(host.strangers()).isEmpty();
        assertThat(host.storage().volumes().orElse(List.of())).hasSize(4);
        assertThat(host.network().services().orElse(List.of())).isNotEmpty();
        assertThat(host.datastores().gap()).isEmpty();
        assertThat(host.datastores().orElse(List.of())).allSatisfy(datastore -> {
            assertThat(datastore.machineMoids().gap()).isEmpty();
            assertThat(datastore.mounts().gap()).isEmpty();
        });
    }

    private static void assertWhole(VirtualMachine machine) {
        assertThat(machine.rawDisks().value()).contains(List.of());
        assertThat(machine.heldDevices().value()).contains(List.of());
        assertThat(machine.datastoreMoids().orElse(List.of())).hasSize(1);
        assertThat(machine.networkNames().orElse(List.of())).isNotEmpty();
        assertThat(machine.template()).isEqualTo(Tristate.NO);
        assertThat(machine.poweredOn()).isEqualTo(Tristate.YES);
    }
}
