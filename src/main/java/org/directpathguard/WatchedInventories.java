package org.directpathguard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.GuardProperties.Demo;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.InventorySettings;

/** The inventories that the service watches: the configured ones, or a simulated one. */
public final class WatchedInventories implements AutoCloseable {

    /** The environment variable with the password of every server that has no password file. */
    static final String PASSWORD = "GUARD_VSPHERE_PASSWORD";

    private final List<InventorySettings> settings;
    private final Optional<Simulation> simulation;

    private WatchedInventories(List<InventorySettings> settings, Optional<Simulation> simulation) {
        this.settings = List.copyOf(settings);
        this.simulation = simulation;
    }

    static WatchedInventories of(GuardProperties properties, String commonPassword) throws InventoryException {
        boolean configured = !properties.vcenters().isEmpty();
        if (properties.demo() == Demo.ALWAYS || (properties.demo() == Demo.WHEN_UNCONFIGURED && !configured)) {
            Simulation simulation = Simulation.start();
            return new WatchedInventories(List.of(simulation.settings()), Optional.of(simulation));
        }
        if (!configured) {
            throw new MisconfiguredException(
                    "No vCenter is configured.",
                    "Name one with --url and --user, or in a configuration file (guard.vcenters); or look at the program"
                            + " with the command demo, which needs none.");
        }
        List<InventorySettings> settings = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int index = 0; index < properties.vcenters().size(); index++) {
            InventorySettings inventory =
                    new ServerSettings(properties.vcenters().get(index), index, commonPassword).inventory();
            if (!names.add(inventory.name())) {
                throw new MisconfiguredException(
                        "Two vCenters are called " + inventory.name() + ".",
                        "Give each a name of its own (guard.vcenters[" + index + "].name).");
            }
            settings.add(inventory);
        }
        return new WatchedInventories(settings, Optional.empty());
    }

    /** {@return whom to watch} */
    public List<InventorySettings> settings() {
        return settings;
    }

    /** {@return true when the one inventory is a simulated vCenter} */
    public boolean isDemo() {
        return simulation.isPresent();
    }

    @Override
    public void close() {
        simulation.ifPresent(Simulation::close);
    }
}
