package org.directpathguard.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.host.InventoryException;

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
            return Optional.of(firstLine(file.get()));
        }
        String variable = surroundings.environment().getOrDefault(VARIABLE, "");
        if (!variable.isEmpty()) {
            return Optional.of(variable.toCharArray());
        }
        return surroundings.terminal().askPassword("Password of " + user + " at " + server + ": ");
    }

    private static char[] firstLine(Path file) throws InventoryException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new NoVerdictException(
                    "The password file " + file + " can't be read.",
                    "Check that it exists, that it is a text file in UTF-8, and that this account may read it.");
        }
        if (lines.isEmpty() || lines.get(0).isEmpty()) {
            throw new NoVerdictException(
                    "The password file " + file + " is empty.", "Write the password into its first line.");
        }
        return lines.get(0).toCharArray();
    }
}
