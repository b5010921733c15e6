package org.directpathguard.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.connection.PasswordFile;

/** Where the password comes from: never from the arguments, which every process of the machine can read. */
final class PasswordSource {

    /** The environment variable that may hold the password. */
    static final String VARIABLE = "GUARD_VSPHERE_PASSWORD";

    private final Surroundings surroundings;

    PasswordSource(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /**
     * Finds the password: in the file, else in the environment, else by asking.
     *
     * @param file the file, where one was named
     * @param user whose password
     * @param server for which server
     * @return the password; empty when there is none and nobody to ask
     * @throws InventoryException if the file can't be used
     */
    Optional<char[]> read(Optional<Path> file, String user, String server) throws InventoryException {
        if (file.isPresent()) {
            return Optional.of(PasswordFile.open(file.get()).get());
        }
        String variable = surroundings.environment().getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return Optional.of(variable.toCharArray());
        }
        return surroundings.terminal().askPassword("Password of " + user + " at " + server + ": ");
    }
}
