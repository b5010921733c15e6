package org.directpathguard.cli;

import java.net.SocketException;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Why the service could not start, in plain words. */
final class StartFailure {

    private static final String SET_IT_RIGHT =
            "Set it right in the configuration file or the environment; 'serve --help' shows an example.";

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
        return find(failure, InvalidConfigurationPropertyValueException.class)
                .map(cause -> wrongSetting(cause.getName(), String.valueOf(cause.getValue()), failure))
                .or(() -> find(failure, BindException.class).map(cause -> unreadableSetting(cause, failure)))
                .or(() -> find(failure, MarkedYAMLException.class)
                        .map(cause -> unreadableFile(
                                cause.getProblem() + " (line "
                                        + (cause.getProblemMark().getLine() + 1) + ")",
                                failure)))
                .or(() -> find(failure, ConfigDataException.class)
                        .map(cause -> unreadableFile(String.valueOf(cause.getMessage()), failure)));
    }

    private static InventoryException unreadableSetting(BindException cause, RuntimeException failure) {
        ConfigurationProperty property = cause.getProperty();
        return wrongSetting(
                property == null
                        ? cause.getName().toString()
                        : property.getName().toString(),
                property == null ? "" : String.valueOf(property.getValue()),
                failure);
    }

    private static InventoryException wrongSetting(String name, String value, RuntimeException failure) {
        return new InventoryException("The setting " + name + " can't be '" + value + "'.", SET_IT_RIGHT, failure);
    }

    private static InventoryException unreadableFile(String why, RuntimeException failure) {
        return new InventoryException("The configuration can't be read: " + why + ".", SET_IT_RIGHT, failure);
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
