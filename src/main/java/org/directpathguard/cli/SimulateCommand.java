package org.directpathguard.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.directpathguard.host.InventoryException;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.simulator.world.Inventory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code simulate}: only the simulated vCenter, for any vSphere client. */
@Command(
        name = "simulate",
        sortOptions = false,
        description = {
            "A simulated vCenter for any vSphere client: HTTPS on the loopback address, with hosts that tell stories.",
            "",
            "Prints its address, user, password and the thumbprint of its certificate, and runs until it is ended."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExample:%n",
        footer = {
            "  simulate --port 8989",
            "  simulate --hosts 500 --seed 7",
            "  simulate --saved dump",
            "",
            "Exit codes:",
            "  0   ended on request",
            "  3   it could not start",
            "  64  wrong usage"
        })
final class SimulateCommand implements Callable<Integer> {

    private static final int LARGEST_FLEET = 5000;

    private final Surroundings surroundings;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8989",
            description = "The port to listen on (default: 8989); 0 for any that is free.")
    private int port;

    @Option(
            names = "--stand-alone",
            description = "In place of a vCenter: the host of the incident as a stand-alone ESXi host.")
    private boolean standAlone;

    @Option(
            names = "--hosts",
            paramLabel = "N",
            description = "In place of the sample: a made-up fleet of so many hosts, 1 to 5000.")
    private int hosts;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Which fleet; the same number makes the same one (default: 1).")
    private long seed;

    @Option(
            names = "--saved",
            paramLabel = "DIR",
            description = "In place of the sample: a folder as 'govc object.save -d DIR' writes it.")
    private @Nullable Path saved;

    SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        SimulatorOptions options = SimulatorOptions.of(inventory()).withPort(port);
        try (SimulatedVCenter server = SimulatedVCenter.start(options)) {
            new Output(surroundings).print(introduction(server), false);
            new CountDownLatch(1).await();
        } catch (IOException e) {
            throw new InventoryException(
                    "The simulated vCenter can't listen on port " + port + ": " + e.getMessage() + ".",
                    "Choose another port, for instance --port " + (port + 1) + ", or 0 for any that is free.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.YES;
    }

    private Inventory inventory() throws InventoryException, WrongUsageException {
        long chosen = Stream.of(standAlone, hosts != 0, saved != null)
                .filter(given -> given)
                .count();
        if (chosen > 1) {
            throw new WrongUsageException(
                    "Give one of --stand-alone, --hosts and --saved; without them the sample is served.");
        }
        if (hosts < 0 || hosts > LARGEST_FLEET) {
            throw new WrongUsageException("--hosts takes 1 to " + LARGEST_FLEET + ".");
        }
        if (saved != null) {
            return saved(saved);
        }
        if (hosts > 0) {
            return Inventories.fleet(hosts, seed).inventory();
        }
        return standAlone ? Inventories.standAlone() : Inventories.sample();
    }

    private static Inventory saved(Path folder) throws InventoryException {
        try {
            return Inventories.saved(folder);
        } catch (IOException e) {
            throw new InventoryException(
                    "The saved inventory in " + folder + " can't be read: " + e.getMessage() + ".",
                    "Name a folder that 'govc object.save -d DIR' wrote.",
                    e);
        }
    }

    /** The password opens nothing but the simulation. */
    private static String introduction(SimulatedVCenter server) {
        return """
            %s: %s
            User: %s
            Password: %s
            Certificate, SHA-256: %s

            Others who may log in:
            %s
            Ask it, with the password in GUARD_VSPHERE_PASSWORD:
              check --url %2$s --user %3$s \\
                    --thumbprint %5$s \\
                    --host esx01 --device vmhba0

            Press Ctrl+C to end it.
            """.formatted(
                        "Simulated vSphere server",
                        server.url(),
                        server.user(),
                        server.password(),
                        server.thumbprint(),
                        People.described());
    }
}
