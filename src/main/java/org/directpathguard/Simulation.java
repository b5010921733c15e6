package org.directpathguard;

import java.io.IOException;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;

/** A simulated vCenter in this process, spoken to over HTTPS like a real one. */
final class Simulation implements AutoCloseable {

    private final SimulatedVCenter server;
    private final InventorySettings settings;

    private Simulation(SimulatedVCenter server, InventorySettings settings) {
        this.server = server;
        this.settings = settings;
    }

    static Simulation start() throws InventoryException {
        try {
            SimulatedVCenter server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
            Thumbprint pin = Thumbprint.parse(server.thumbprint())
                    .orElseThrow(() -> new IllegalStateException("The simulated server shows no SHA-256"));
            return new Simulation(
                    server,
                    new InventorySettings(
                            "demo",
                            new ConnectionSettings(
                                    ServerAddress.parse(server.url()),
                                    new Credentials(
                                            server.user(),
                                            () -> server.password().toCharArray()),
                                    Trust.pinned(pin))));
        } catch (IOException e) {
            throw new InventoryException(
                    "The simulated vCenter could not be started: " + e.getMessage() + ".",
                    "It needs a free port on the loopback address; check limits and firewall of this machine.",
                    e);
        }
    }

    InventorySettings settings() {
        return settings;
    }

    @Override
    public void close() {
        server.close();
    }
}
