package org.directpathguard.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.directpathguard.check.NoVerdictException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the service listens, and by what it judges. */
final class ServiceOptions {

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "The port to listen on (default: 8080); 0 for any that is free.")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "The address to listen on (default: 127.0.0.1, this machine only). With any other than this"
                    + " machine's own, the service speaks https.")
    private @Nullable String address;

    @Option(
            names = "--certificate",
            paramLabel = "PEM",
            description =
                    "The certificate to show by https, with those between it and its authority; read again when it"
                            + " changes. Without it, the service makes one of its own and prints its thumbprint.")
    private @Nullable Path certificate;

    @Option(names = "--private-key", paramLabel = "PEM", description = "The key of --certificate, without a password.")
    private @Nullable Path privateKey;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings of the service, as .properties or .yaml.")
    private @Nullable Path file;

    @Option(
            names = "--policy",
            paramLabel = "FILE",
            description = "The site's own severities and exceptions; without it the standard rules apply.")
    private @Nullable Path policy;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "The folder of the ledger (default: .directpath-guard in the home folder; a demonstration uses a"
                            + " temporary one).")
    private @Nullable Path data;

    ServiceOptions() {}

    /**
     * The flags as settings.
     *
     * @return names and values
     * @throws NoVerdictException if the file is not there
     */
    Map<String, String> settings() throws NoVerdictException {
        Map<String, String> settings = new LinkedHashMap<>();
        if (port != null) {
            settings.put("server.port", port.toString());
        }
        if (address != null) {
            settings.put("server.address", address);
        }
        if (file != null) {
            if (!Files.isReadable(file) || Files.isDirectory(file)) {
                throw new NoVerdictException(
                        "The configuration file " + file + " can't be read.",
                        "Check that it exists and that this account may read it.");
            }
            settings.put("spring.config.additional-location", file.toUri().toString());
        }
        if (certificate != null) {
            settings.put("guard.tls.certificate", certificate.toString());
        }
        if (privateKey != null) {
            settings.put("guard.tls.private-key", privateKey.toString());
        }
        if (policy != null) {
            settings.put("guard.policy", policy.toString());
        }
        if (data != null) {
            settings.put("guard.data", data.toString());
        }
        return settings;
    }
}
