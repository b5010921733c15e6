package org.directpathguard.cli;

import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.plugin.registration.PluginRegistrar;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code plugin unregister}: takes the plug-in out of a vCenter. */
@Command(
        name = "unregister",
        sortOptions = false,
        description = {"Take the plug-in out of a vCenter. Needs the privilege Extension.Unregister."},
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {"  0   it is not registered any more", "  3   the vCenter can't be asked", "  64  wrong usage"})
final class PluginUnregisterCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe vCenter:%n")
    private final ServerOptions server = new ServerOptions();

    PluginUnregisterCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        try (VimSession session = VimSession.open(server.connection(surroundings))) {
            boolean removed = new PluginRegistrar(ExtensionManager.of(session)).unregister();
            String words = removed
                    ? "The plug-in is no longer registered with " + session.serverName()
                            + ". Open clients show it until the next login."
                    : "The plug-in was not registered with " + session.serverName() + "; nothing was changed.";
            new Output(surroundings).print(words + System.lineSeparator(), false);
            return ExitCode.YES;
        }
    }
}
