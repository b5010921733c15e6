package org.directpathguard.cli;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.connection.PasswordFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which service is called, and as whom. */
final class ServiceCallOptions extends TrustOptions {

    /** The environment variable that may hold the token. */
    static final String VARIABLE = "GUARD_TOKEN";

    @Option(
            names = "--service",
            paramLabel = "URL",
            description =
                    "The running service (default: http://127.0.0.1:8080). Other machines are called by https only.")
    private String service = "http://127.0.0.1:8080";

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "A file whose first line is an API token with the scope apply. Without it, the environment"
                    + " variable " + VARIABLE + " counts.")
    private @Nullable Path tokenFile;

    ServiceCallOptions() {}

    ServiceCalls open(Surroundings surroundings) throws InventoryException, WrongUsageException {
        return new ServiceCalls(address(), trust(), token(surroundings));
    }

    private URI address() throws WrongUsageException {
        URI address;
        try {
            address = URI.create(service.endsWith("/") ? service : service + "/");
        } catch (IllegalArgumentException e) {
            throw new WrongUsageException("--service is no address: " + service);
        }
        boolean secret = "https".equalsIgnoreCase(address.getScheme());
        boolean plain = "http".equalsIgnoreCase(address.getScheme());
        if (address.getHost() == null || !(secret || (plain && isThisMachine(address.getHost())))) {
            throw new WrongUsageException("--service has to be https://HOST[:PORT]; http only for this machine.");
        }
        return address;
    }

    private static boolean isThisMachine(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private String token(Surroundings surroundings) throws InventoryException {
        Path file = tokenFile;
        String token = file == null
                ? surroundings.environment().getOrDefault(VARIABLE, "")
                : String.valueOf(PasswordFile.open(file).get());
        if (token.isBlank()) {
            throw new InventoryException(
                    "There is no API token.",
                    "Make one with: token create --scope apply; give it with --token-file or in " + VARIABLE + ".");
        }
        return token.strip();
    }
}
