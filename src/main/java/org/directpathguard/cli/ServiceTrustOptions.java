package org.directpathguard.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.plugin.registration.ServiceUrl;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the service of the plug-in answers, and how to know that it is the right one. */
final class ServiceTrustOptions {

    @Option(names = "--service", paramLabel = "https://HOST[:PORT]", description = "Where vCenter reaches the service.")
    private @Nullable String service;

    @Option(
            names = "--service-thumbprint",
            paramLabel = "SHA-256",
            description = "The thumbprint that the service printed when it started.")
    private @Nullable String thumbprint;

    @Option(
            names = "--service-ca-file",
            paramLabel = "PEM",
            description = "The certificate authority that signed the service's certificate, in place of the system's.")
    private @Nullable Path caFile;

    ServiceTrustOptions() {}

    /** The address, where one was given. */
    Optional<URI> address() throws InventoryException {
        return service == null ? Optional.empty() : Optional.of(ServiceUrl.service(service));
    }

    /** Whom to believe. */
    Trust trust() throws WrongUsageException {
        if (thumbprint == null) {
            return new Trust(Optional.ofNullable(caFile), Optional.empty());
        }
        if (caFile != null) {
            throw new WrongUsageException(
                    "--service-ca-file and --service-thumbprint are two ways to know the service: give one of them.");
        }
        Thumbprint pin = Thumbprint.parse(thumbprint)
                .orElseThrow(() -> new WrongUsageException(
                        "--service-thumbprint takes a SHA-256, 64 hexadecimal digits with or without colons."));
        return Trust.pinned(pin);
    }
}
