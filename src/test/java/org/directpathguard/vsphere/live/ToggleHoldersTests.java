package org.directpathguard.vsphere.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.ToggleHolder;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.host.ToggleHolders.State;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.account.SamplePeople;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.testing.Vcsim;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may toggle, on the simulated vCenter and on govmomi's, which others wrote. The latter keeps the permissions of the last call
 * for an object only, and forgets to say on which object a permission is.
 */
class ToggleHoldersTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theNearestPermissionOnTheWayToTheRootCounts() throws Exception {
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveInventory inventory = open(server)) {
            ToggleHolders alone = holders(inventory, "esx01");
            ToggleHolders inCluster = holders(inventory, "esx06");

            assertThat(alone.state()).isEqualTo(State.KNOWN);
            assertThat(alone.holders())
                    .extracting(ToggleHolder::principal)
                    .contains("VSPHERE.LOCAL\\alice", "VSPHERE.LOCAL\\carol")
                    .doesNotContain("VSPHERE.LOCAL\\bob", "VSPHERE.LOCAL\\dan");
            assertThat(inCluster.holders())
                    .filteredOn(holder -> holder.principal().equals("VSPHERE.LOCAL\\dan"))
                    .singleElement()
                    .satisfies(dan -> {
                        assertThat(dan.role()).isEqualTo("PassthroughOperator");
                        assertThat(dan.place().name()).isEqualTo("san-cluster");
                        assertThat(dan.group()).isFalse();
                    });
        }
    }

    @Test
    void whatFailsMakesItUnknownAndNeverEmpty() throws Exception {
        try (SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveInventory inventory = open(server)) {
            server.control()
                    .troubles()
                    .add(Rule.on("RetrieveAllPermissions", new Effect.Fault("NoPermission", "not for you")));

            assertThat(holders(inventory, "esx01")).satisfies(ToggleHoldersTests::isUnknown);
        }
    }

    @Test
    void anotherVcentersUsersGroupsAndNearerPermissionsAreToldApart() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-cluster", "1", "-host", "2", "-standalone-host", "1", "-vm", "0")) {
            govc(
                    vcsim,
                    "role.create",
                    "Toggler",
                    "System.Anonymous",
                    "System.View",
                    "System.Read",
                    ToggleHolders.PRIVILEGE);
            set(vcsim, "/", "Toggler", true, "EXAMPLE\\hardware", "-group");
            set(vcsim, "/DC0/host", "Toggler", true, "EXAMPLE\\ann");
            set(vcsim, "/DC0/host/DC0_C0/DC0_C0_H0", "ReadOnly", true, "example\\ann");
            set(vcsim, "/DC0/host/DC0_C0", "NoAccess", true, "EXAMPLE\\interns", "-group");
            set(vcsim, "/DC0", "Toggler", false, "EXAMPLE\\bert");
            set(vcsim, "/DC0/host/DC0_H0/DC0_H0", "Toggler", false, "EXAMPLE\\cora");
            try (LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
                List<ToggleHolder> alone = holders(inventory, "DC0_H0").holders();
                ToggleHolders clustered = holders(inventory, "DC0_C0_H0");

                assertThat(alone)
                        .extracting(ToggleHolder::principal)
                        .contains("EXAMPLE\\ann", "EXAMPLE\\cora", "EXAMPLE\\hardware")
                        .doesNotContain("EXAMPLE\\bert", "EXAMPLE\\interns");
                assertThat(alone)
                        .filteredOn(holder -> holder.principal().equals("EXAMPLE\\hardware"))
                        .singleElement()
                        .satisfies(group -> {
                            assertThat(group.group()).isTrue();
                            assertThat(group.place().name()).isEqualTo("Datacenters");
                            assertThat(group.exceptMembersOf()).isEmpty();
                        });
                assertThat(clustered.holders())
                        .extracting(ToggleHolder::principal)
                        .contains("EXAMPLE\\hardware")
                        .doesNotContain("EXAMPLE\\ann", "EXAMPLE\\cora");
                assertThat(clustered.holders())
                        .filteredOn(ToggleHolder::group)
                        .filteredOn(holder -> holder.principal().equals("EXAMPLE\\hardware"))
                        .singleElement()
                        .satisfies(group -> assertThat(group.exceptMembersOf()).containsExactly("EXAMPLE\\interns"));
            }
        }
    }

    @Test
    void aHostWithoutAVcenterIsUnknown() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-esx");
                LiveInventory inventory = LiveInventory.open(vcsim.settings())) {
            assertThat(inventory.toggleHolders().of("ha-host")).satisfies(ToggleHoldersTests::isUnknown);
        }
    }

    private static void isUnknown(ToggleHolders holders) {
        assertThat(holders.state()).isEqualTo(State.UNKNOWN);
        assertThat(holders.holders()).isEmpty();
        assertThat(holders.why()).isNotEmpty();
        assertThat(holders.nextStep()).isNotEmpty();
    }

    private static ToggleHolders holders(LiveInventory inventory, String host) throws Exception {
        HostReference found = inventory.hosts().stream()
                .filter(reference -> reference.isCalled(host))
                .findFirst()
                .orElseThrow();
        return inventory.toggleHolders().of(found.moid());
    }

    private static LiveInventory open(SimulatedVCenter server) throws Exception {
        return LiveInventory.open(new ConnectionSettings(
                ServerAddress.parse(server.url()),
                new Credentials(SamplePeople.BOB.name(), SamplePeople.BOB.password()::toCharArray),
                Trust.pinned(Thumbprint.parse(server.thumbprint()).orElseThrow())));
    }

    private void set(Vcsim vcsim, String place, String role, boolean propagate, String principal, String... more)
            throws Exception {
        List<String> arguments = new ArrayList<>(
                List.of("permissions.set", "-principal", principal, "-role", role, "-propagate=" + propagate));
        arguments.addAll(List.of(more));
        arguments.add(place);
        govc(vcsim, arguments.toArray(String[]::new));
    }

    private void govc(Vcsim vcsim, String... arguments) throws Exception {
        List<String> command =
                new ArrayList<>(List.of(RequiredTools.program("govc").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("govc.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "GOVC_URL", "https://user:pass@" + vcsim.address() + "/sdk",
                        "GOVC_TLS_CA_CERTS", vcsim.authority().toString(),
                        "GOVMOMI_HOME", folder.toString()));
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue())
                .as(List.of(arguments) + ": " + Files.readString(folder.resolve("govc.log")))
                .isZero();
    }
}
