package org.directpathguard.vsphere.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;

class OneHostTests {

    private static final int HOSTS = 60;

    private static LiveInventory open(SimulatedVCenter vcenter) throws Exception {
        return LiveInventory.open(new ConnectionSettings(
                ServerAddress.parse(vcenter.url()),
                new Credentials(vcenter.user(), () -> vcenter.password().toCharArray()),
                Trust.pinned(Thumbprint.parse(vcenter.thumbprint()).orElseThrow())));
    }

    @Test
    void readingOneHostOfManyAsksForNoListOfTheOthers() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(
                        SimulatorOptions.of(Inventories.fleet(HOSTS, 1).inventory()));
                LiveInventory inventory = open(vcenter)) {
            HostReference host = inventory.hosts().get(0);
            int before = vcenter.control().calls().size();

            inventory.read(host);

            List<String> calls = vcenter.control().calls();
            assertThat(calls.subList(before, calls.size()))
                    .contains("RetrievePropertiesEx")
                    .doesNotContain("CreateContainerView", "ContinueRetrievePropertiesEx");
        }
    }

    @Test
    void aHostReadAloneKnowsTheSameOfThoseItSharesDatastoresWithAsOneReadWithAllOthers() throws Exception {
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
                LiveInventory inventory = open(vcenter)) {
            List<HostSnapshot> together = new ArrayList<>();
            inventory.readAll(inventory.hosts(), new SnapshotReceiver() {
                @Override
                public void received(HostSnapshot snapshot) {
                    together.add(snapshot);
                }

                @Override
                public void failed(HostReference host, InventoryException reason) {
                    throw new AssertionError(host + " could not be read", reason);
                }
            });

            assertThat(together).hasSizeGreaterThan(10);
            for (HostSnapshot one : together) {
                HostSnapshot alone = inventory.read(new HostReference(
                        one.identity().moid(),
                        one.identity().name(),
                        one.identity().uuid(),
                        one.connection()));
                assertThat(alone.datastores()).isEqualTo(one.datastores());
                assertThat(alone.machines()).isEqualTo(one.machines());
            }
        }
    }
}
