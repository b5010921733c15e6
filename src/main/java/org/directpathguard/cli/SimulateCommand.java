package org.directpathguard.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.directpathguard.host.InventoryException;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
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
            "",
            "Exit codes:",
            "  0   ended on request",
            "  3   it could not start",
            "  64  wrong usage"
        })
final class SimulateCommand implements Callable<Integer> {

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

    SimulateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException {
        SimulatorOptions options = SimulatorOptions.of(standAlone ? Inventories.standAlone() : Inventories.sample())
                .withPort(port);
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

    /** The password opens nothing but the simulation. */
    private static String introduction(SimulatedVCenter server) {
        return """
                %s: %s
                User: %s
                Password: %s
                Certificate, SHA-256: %s

                Ask it, with the password in GUARD_VSPHERE_PASSWORD:
                  check --url %2$s --user %3$s \\
                        --thumbprint %5$s \\
                        --host esx01 --device vmhba0

                Press Ctrl+C to end it.
                """.formatted(
                "Simulated vSphere server", server.url(), server.user(), server.password(), server.thumbprint());
    }
}
