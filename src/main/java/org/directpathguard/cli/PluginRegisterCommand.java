package org.directpathguard.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.directpathguard.plugin.registration.ManifestSet;
import org.directpathguard.plugin.registration.PluginRegistrar;
import org.directpathguard.plugin.registration.RegistrationResult;
import org.directpathguard.plugin.registration.RegistrationWish;
import org.directpathguard.plugin.registration.ServiceIdentity;
import org.directpathguard.plugin.registration.ServiceProbe;
import org.directpathguard.plugin.registration.ServiceUrl;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.extension.ExtensionManager;
import org.directpathguard.vsphere.extension.ServerType;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code plugin register}: tells a vCenter about the plug-in. */
@Command(
        name = "register",
        sortOptions = false,
        description = {
            "Tell a vCenter about the plug-in. May be repeated: what is already as wished stays as it is, anything"
                    + " else is renewed with a higher version, so that clients load it anew.",
            "",
            "Needs the privileges Extension.Register and Extension.Update on the vCenter; the service needs none."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  plugin register --url https://vcenter.example.com --user administrator@vsphere.local \\",
            "         --service https://guard.example.com:8443 --service-thumbprint 4F:AA:...",
            "  With the places that no manifest was seen using on hosts and clusters:",
            "    plugin register ... --manifest full",
            "",
            "Exit codes:",
            "  0   it is registered",
            "  3   the vCenter or the service can't be asked, or refuses",
            "  64  wrong usage"
        })
final class PluginRegisterCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @ArgGroup(validate = false, heading = "%nThe vCenter:%n")
    private final ServerOptions server = new ServerOptions();

    @ArgGroup(validate = false, heading = "%nThe service:%n")
    private final ServiceTrustOptions service = new ServiceTrustOptions();

    @Option(
            names = "--service-certificate",
            paramLabel = "PEM",
            description =
                    "Take the service's certificate from this file, and don't ask the service: for when it can't be"
                            + " reached from here.")
    private @Nullable Path certificate;

    @Option(
            names = "--manifest",
            paramLabel = "proven|full",
            description = "proven (default): host summary card, host Monitor and the global view. full: also host"
                    + " Configure, the host's menu and cluster Monitor, which nobody was seen using on these objects.")
    private ManifestSet manifest = ManifestSet.PROVEN;

    @Option(
            names = "--all-releases",
            description = "Register the list of manifests, from which each client takes the one for its release.")
    private boolean allReleases;

    @Option(
            names = "--server-type",
            paramLabel = "MANIFEST_SERVER|HTTPS",
            description = "How vCenter is told to reach the service (default: MANIFEST_SERVER).")
    private ServerType type = ServerType.MANIFEST_SERVER;

    @Option(
            names = "--zip-url",
            paramLabel = "https://...",
            description = "Register the address of a zip file in place of the manifest, as one report needed for 9.1,"
                    + " together with --server-type HTTPS. Pack it yourself: manifest and client folder.")
    private @Nullable String zip;

    @Option(names = "--admin-email", paramLabel = "ADDRESS", description = "Whom to write to about the plug-in.")
    private List<String> adminEmail = List.of();

    PluginRegisterCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        RegistrationWish wish = wish();
        ServiceIdentity identity = certificate == null ? look(wish) : ServiceIdentity.read(certificate);
        try (VimSession session = VimSession.open(server.connection(surroundings))) {
            ExtensionManager extensions = ExtensionManager.of(session);
            RegistrationResult result = new PluginRegistrar(extensions).register(wish, identity);
            String next = extensions.loadsRemotePlugins()
                    ? "Log out of the vSphere Client and in again; the plug-in comes within a minute or two."
                    : "But the client of this vCenter (" + extensions.version() + ") loads no plug-ins from a service."
                            + " Until vCenter is updated to 6.7 U1 or later, use the service's own pages.";
            new Output(surroundings)
                    .print(words(result, session.serverName(), identity) + next + System.lineSeparator(), false);
            return ExitCode.YES;
        }
    }

    private RegistrationWish wish() throws InventoryException, WrongUsageException {
        URI address = service.address()
                .orElseThrow(() -> new WrongUsageException(
                        "Where does vCenter reach the service? Give --service https://HOST[:PORT]."));
        Optional<URI> file = zip == null ? Optional.empty() : Optional.of(ServiceUrl.zip(zip));
        return new RegistrationWish(address, manifest, allReleases, type, file, adminEmail);
    }

    private ServiceIdentity look(RegistrationWish wish) throws InventoryException, WrongUsageException {
        return new ServiceProbe(wish.address(), service.trust()).look();
    }

    private String words(RegistrationResult result, String vcenter, ServiceIdentity identity) {
        String line = System.lineSeparator();
        String deed = switch (result.deed()) {
            case REGISTERED -> "The plug-in is registered with " + vcenter + ".";
            case RENEWED ->
                "The registration with " + vcenter + " is renewed; it had version "
                        + result.before().map(before -> before.version()).orElse("") + ".";
            case UNCHANGED -> "The plug-in is registered with " + vcenter + " as wished; nothing was changed.";
        };
        return deed + line
                + "  manifest:   " + result.now().clientUrl() + " ("
                + manifest.name().toLowerCase(Locale.ROOT) + ")" + line
                + "  version:    " + result.now().version() + line
                + "  SHA-256:    " + identity.thumbprint() + line
                + (certificate == null
                        ? ""
                        : "The service was not asked; 'plugin status' tells whether it shows this certificate." + line);
    }
}
