package org.directpathguard.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.connection.TimeLimits;
import org.directpathguard.vsphere.trust.Trust;
import org.directpathguard.vsphere.xml.XmlLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server to speak to, and as whom. */
class ServerOptions extends TrustOptions {

    @Option(
            names = "--url",
            paramLabel = "https://HOST[:PORT]",
            description = "A vCenter or a stand-alone ESXi host to ask.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The account. To read, the role Read-only is enough; what a change takes stands above. The"
                    + " password comes from --password-file, else from the environment variable "
                    + PasswordSource.VARIABLE
                    + ", else it is asked for on the terminal.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = AgeConverter.class,
            description = "How long to wait for an answer of the server, for instance 30s (default: 60s).")
    private @Nullable Duration timeout;

    ServerOptions() {}

    /** {@return whether any of these options was given} */
    final boolean isGiven() {
        return Stream.of(url, user, passwordFile, timeout).anyMatch(Objects::nonNull)
                || caFile().isPresent()
                || thumbprint().isPresent();
    }

    /**
     * What a connection needs.
     *
     * @param surroundings for the password
     * @return whom to speak to, and how
     * @throws InventoryException if the password can't be had
     * @throws WrongUsageException if the options contradict each other or something is left out
     */
    final ConnectionSettings connection(Surroundings surroundings) throws InventoryException, WrongUsageException {
        if (url == null) {
            throw wrong(urlMissing());
        }
        if (user == null) {
            throw wrong("Who logs in at " + url + "? Give --user NAME, for instance --user guard@vsphere.local.");
        }
        Trust trust = trust();
        ServerAddress server = address(url);
        char[] password = new PasswordSource(surroundings)
                .read(Optional.ofNullable(passwordFile), user, server.displayName())
                .orElseThrow(() -> wrong("There is no password for " + user + ": give --password-file FILE, or set "
                        + PasswordSource.VARIABLE + ", or run this on a terminal to be asked."));
        TimeLimits times = timeout == null ? TimeLimits.standard() : TimeLimits.patient(timeout);
        return new ConnectionSettings(
                server, new Credentials(user, password::clone), trust, times, XmlLimits.standard());
    }

    /** {@return the question to ask where no address was given} */
    String urlMissing() {
        return "Which vCenter is meant? Give --url https://HOST with --user NAME.";
    }

    private static ServerAddress address(String text) throws WrongUsageException {
        try {
            return ServerAddress.parse(text);
        } catch (VsphereException e) {
            throw wrong(e.problem() + " " + e.nextStep());
        }
    }

    static WrongUsageException wrong(String message) {
        return new WrongUsageException(message);
    }
}
