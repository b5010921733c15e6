package org.directpathguard.cli;

import java.net.SocketException;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;

/** Why the service could not start, in plain words. */
final class StartFailure {

    private StartFailure() {}

    /**
     * Finds the cause that can be explained.
     *
     * @param failure what the start brought
     * @return what to tell
     * @throws RuntimeException the failure itself, where nobody foresaw it
     */
    static InventoryException explain(RuntimeException failure) {
        Optional<InventoryException> known = find(failure, InventoryException.class);
        if (known.isPresent()) {
            return known.get();
        }
        Optional<PortInUseException> taken = find(failure, PortInUseException.class);
        if (taken.isPresent()) {
            int port = taken.get().getPort();
            return new InventoryException(
                    "Port " + port + " is taken by another program.",
                    "Choose another one, for instance --port " + (port + 1) + ", or end that program.",
                    failure);
        }
        return find(failure, SocketException.class)
                .map(cause -> new InventoryException(
                        "The service can't listen at its address: " + cause.getMessage() + ".",
                        "Choose an address of this machine with --address, and a port from 1024 up with --port.",
                        failure))
                .or(() -> settings(failure))
                .orElseThrow(() -> failure);
    }

    private static Optional<InventoryException> settings(RuntimeException failure) {
        return find(failure, BindException.class)
                .map(cause -> new InventoryException(
                        "The setting " + cause.getName() + " can't be understood: " + root(cause) + ".",
                        "Set it right in the configuration file or the environment; serve --help shows an example.",
                        failure))
                .or(() -> find(failure, ConfigDataException.class)
                        .map(cause -> new InventoryException(
                                "The configuration can't be read: " + root(cause) + ".",
                                "Set it right; serve --help shows an example.",
                                failure)));
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> kind) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                return Optional.of(kind.cast(cause));
            }
        }
        return Optional.empty();
    }
}
