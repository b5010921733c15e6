package org.directpathguard.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * By what a server is known. Without any of these options, the system's certificate authorities decide. Help texts list them
 * after the options that say which server and who.
 */
abstract class TrustOptions {

    @Option(
            names = "--ca-file",
            order = 1,
            paramLabel = "PEM",
            description = "The certificate authority to believe in place of the system's.")
    private @Nullable Path caFile;

    @Option(
            names = "--thumbprint",
            order = 2,
            paramLabel = "SHA-256",
            description = "The one server certificate to believe, by its SHA-256 thumbprint.")
    private @Nullable String thumbprint;

    /** {@return the file with the certificate authority, where one was given} */
    final Optional<Path> caFile() {
        return Optional.ofNullable(caFile);
    }

    /** {@return the thumbprint as it was typed, where one was given} */
    final Optional<String> thumbprint() {
        return Optional.ofNullable(thumbprint);
    }

    /**
     * What to believe.
     *
     * @return the system's authorities, one authority, or one certificate
     * @throws WrongUsageException if both were given, or the thumbprint is none
     */
    final Trust trust() throws WrongUsageException {
        if (thumbprint == null) {
            return new Trust(caFile(), Optional.empty());
        }
        if (caFile != null) {
            throw new WrongUsageException(
                    "--ca-file and --thumbprint are two ways to know the server: give one of them.");
        }
        Thumbprint pin = Thumbprint.parse(thumbprint)
                .orElseThrow(() -> new WrongUsageException(
                        "--thumbprint takes a SHA-256, 64 hexadecimal digits with or without colons;"
                                + " a SHA-1 of 40 digits is no proof any more."));
        return Trust.pinned(pin);
    }
}
