package org.directpathguard.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.directpathguard.host.InventoryException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code serve}: the service. */
@Command(
        name = "serve",
        sortOptions = false,
        description = {
            "The service: web pages, REST API and a watcher that knows every change within a second.",
            "",
            "It watches one vCenter or ESXi host that is named here, or any number of them from a configuration file. It"
                    + " listens on this machine only unless --address says otherwise."
        },
        optionListHeading = "%nOptions:%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  Watch one vCenter:",
            "    serve --url https://vcenter.example.com --user guard@vsphere.local --password-file secret",
            "  Watch several, and listen on another port:",
            "    serve --config guard.yaml --port 9090",
            "  where guard.yaml says:",
            "    guard:",
            "      vcenters:",
            "        - name: production",
            "          url: https://vcenter.example.com",
            "          user: guard@vsphere.local",
            "          password-file: /etc/directpath-guard/production",
            "          ca-file: /etc/directpath-guard/ca.pem",
            "        - name: edge",
            "          url: https://esx07.example.com",
            "          user: guard",
            "          password-file: /etc/directpath-guard/edge",
            "          thumbprint: 4F:AA:...",
            "",
            "Exit codes:",
            "  0   ended on request",
            "  3   it could not start",
            "  64  wrong usage"
        })
final class ServeCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Mixin
    private final ServiceOptions options = new ServiceOptions();

    @Option(
            names = "--demo-when-unconfigured",
            description = "Show a simulated vCenter when no real one is named here or configured.")
    private boolean demo;

    @ArgGroup(validate = false, heading = "%nWhat to watch:%n")
    private final Watched watched = new Watched();

    ServeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws InventoryException, WrongUsageException {
        Map<String, String> settings = options.settings();
        watched.addTo(settings);
        settings.put("guard.demo", demo ? "when-unconfigured" : "never");
        return new Service(surroundings).run(settings);
    }

    /** One server. The service asks nobody for a password: it has to start by itself. */
    static final class Watched extends TrustOptions {

        @Option(
                names = "--url",
                paramLabel = "https://HOST[:PORT]",
                description = "A vCenter or a stand-alone ESXi host.")
        private @Nullable String url;

        @Option(
                names = "--user",
                paramLabel = "NAME",
                description =
                        "The account. The password comes from --password-file, else from the environment variable "
                                + PasswordSource.VARIABLE + ".")
        private @Nullable String user;

        @Option(
                names = "--password-file",
                paramLabel = "FILE",
                description = "A file whose first line is the password.")
        private @Nullable Path passwordFile;

        Watched() {}

        private void addTo(Map<String, String> settings) throws WrongUsageException {
            boolean given = user != null
                    || passwordFile != null
                    || caFile().isPresent()
                    || thumbprint().isPresent();
            if (url == null && given) {
                throw new WrongUsageException("Which server is meant? --url is missing.");
            }
            add(settings, "url", url);
            add(settings, "user", user);
            add(settings, "password-file", passwordFile);
            add(settings, "ca-file", caFile().orElse(null));
            add(settings, "thumbprint", thumbprint().orElse(null));
        }

        private static void add(Map<String, String> settings, String name, @Nullable Object value) {
            if (value != null) {
                settings.put("guard.vcenters[0]." + name, value.toString());
            }
        }
    }
}
