package org.directpathguard.vsphere.connection;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.directpathguard.vsphere.VsphereException;

/**
 * A password in the first line of a file.
 *
 * <p>The file is read at each login, so that a password may be changed while the service runs. When it can't be read any
 * more, the password that was read last is used.
 */
public final class PasswordFile implements Supplier<char[]> {

    private final Path file;
    private volatile char[] password;

    private PasswordFile(Path file, char[] password) {
        this.file = file;
        this.password = password;
    }

    /**
     * Reads a file for the first time.
     *
     * @param file a text file in UTF-8
     * @return the password, read again at each use
     * @throws VsphereException if it can't be read or is empty
     */
    public static PasswordFile open(Path file) throws VsphereException {
        return new PasswordFile(file, read(file));
    }

    /** {@return a fresh copy of the password} */
    @Override
    public char[] get() {
        try {
            password = read(file);
        } catch (VsphereException e) {
            // The last one may still be right; if not, the server says so.
        }
        return password.clone();
    }

    private static char[] read(Path file) throws VsphereException {
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new VsphereException(
                    "The password file " + file + " can't be read.",
                    "Check that it exists, that it is a text file in UTF-8, and that this account may read it.",
                    e);
        }
        if (lines.isEmpty() || lines.get(0).isEmpty()) {
            throw new VsphereException(
                    "The password file " + file + " is empty.", "Write the password into its first line.");
        }
        return lines.get(0).toCharArray();
    }
}
