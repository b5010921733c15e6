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
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.directpathguard.vsphere.xml.XmlLimits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which server to speak to, and as whom. */
class ServerOptions {

    @Option(
            names = "--url",
            paramLabel = "https://HOST[:PORT]",
            description = "A vCenter or a stand-alone ESXi host to ask.")
    private @Nullable String url;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "The account; the read-only role is enough to read. The password comes from --password-file,"
                    + " else from the environment variable " + PasswordSource.VARIABLE
                    + ", else it is asked for on the terminal.")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", description = "A file whose first line is the password.")
    private @Nullable Path passwordFile;

    @Option(
            names = "--ca-file",
            paramLabel = "PEM",
            description = "The certificate authority to believe in place of the system's.")
    private @Nullable Path caFile;

    @Option(
            names = "--thumbprint",
            paramLabel = "SHA-256",
            description = "The one server certificate to believe, by its SHA-256 thumbprint.")
    private @Nullable String thumbprint;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = AgeConverter.class,
            description = "How long to wait for an answer of the server, for instance 30s (default: 60s).")
    private @Nullable Duration timeout;

    ServerOptions() {}

    /** {@return whether any of these options was given} */
    final boolean isGiven() {
        return Stream.of(url, user, passwordFile, caFile, thumbprint, timeout).anyMatch(Objects::nonNull);
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

    private Trust trust() throws WrongUsageException {
        Optional<Path> authority = Optional.ofNullable(caFile);
        if (thumbprint == null) {
            return new Trust(authority, Optional.empty());
        }
        if (caFile != null) {
            throw wrong("--ca-file and --thumbprint are two ways to know the server: give one of them.");
        }
        Thumbprint pin = Thumbprint.parse(thumbprint)
                .orElseThrow(() -> wrong("--thumbprint takes a SHA-256, 64 hexadecimal digits with or without colons;"
                        + " a SHA-1 of 40 digits is no proof any more."));
        return Trust.pinned(pin);
    }

    static WrongUsageException wrong(String message) {
        return new WrongUsageException(message);
    }
}
