package org.directpathguard.cli;

import java.util.concurrent.Callable;
import org.directpathguard.cli.render.TextStyle;
import org.directpathguard.host.InventoryException;
import org.directpathguard.plugin.registration.PluginRegistrar;
import org.directpathguard.plugin.registration.PluginStatus;
import org.directpathguard.plugin.registration.StatusReader;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;

/** {@code plugin status}: how the plug-in stands in a vCenter. */
@Command(
        name = "status",
        sortOptions = false,
        description = {
            "Say what a vCenter holds of the plug-in, whether its manifest can be had, and whether the service shows"
                    + " the certificate that vCenter expects."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0   registered, and everything fits",
            "  1   not registered, or something does not fit",
            "  3   the vCenter can't be asked",
            "  64  wrong usage"
        })
final class PluginStatusCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe vCenter:%n")
    private final ServerOptions server = new ServerOptions();

    PluginStatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        try (VimSession session = VimSession.open(server.connection(surroundings))) {
            ExtensionManager extensions = ExtensionManager.of(session);
            PluginRegistrar registrar = new PluginRegistrar(extensions);
            PluginStatus status = StatusReader.read(registrar.registered(), extensions);
            new Output(surroundings).print(words(status, session.serverName()), false);
            return status.isFine() ? ExitCode.YES : ExitCode.WARN;
        }
    }

    private String words(PluginStatus status, String vcenter) {
        TextStyle style = surroundings.terminal().style();
        StringBuilder text = new StringBuilder();
        text.append("The plug-in at ").append(vcenter).append(':').append(System.lineSeparator());
        status.aspects().forEach(aspect -> {
            text.append(aspect.isFine() ? "  ok       " : "  WRONG    ")
                    .append(aspect.what().replace(System.lineSeparator(), System.lineSeparator() + "         "))
                    .append(System.lineSeparator());
            aspect.advice()
                    .ifPresent(advice -> text.append("           ")
                            .append(style.strong("Next step: "))
                            .append(advice)
                            .append(System.lineSeparator()));
        });
        return text.toString();
    }
}
