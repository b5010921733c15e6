package org.directpathguard.guard;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.directpathguard.host.InventoryException;

/**
 * The secrets of this service: one signs decisions, one encrypts backups. Each is a file of 32 random bytes that only its
 * owner may read. Replicas need the same two files.
 */
public final class ServiceKeys {

    private static final int LENGTH = 32;

    private final byte[] signing;
    private final byte[] encrypting;

    private ServiceKeys(byte[] signing, byte[] encrypting) {
        this.signing = signing;
        this.encrypting = encrypting;
    }

    /**
     * Reads the keys, or makes them where there are none yet.
     *
     * @param folder where they are kept
     * @return the keys
     * @throws InventoryException if they can't be read or made
     */
    public static ServiceKeys in(Path folder) throws InventoryException {
        try {
            PrivateFolder.make(folder);
            return new ServiceKeys(key(folder.resolve("signing.key")), key(folder.resolve("backup.key")));
        } catch (IOException e) {
            throw new InventoryException(
                    "The service's keys in " + folder + " can't be used: " + e.getMessage() + ".",
                    "Give this account the folder, or name another one with guard.data.",
                    e);
        }
    }

    private static byte[] key(Path file) throws IOException {
        if (!Files.exists(file)) {
            byte[] fresh = new byte[LENGTH];
            new SecureRandom().nextBytes(fresh);
            write(file, fresh);
        }
        byte[] key = Files.readAllBytes(file);
        if (key.length != LENGTH) {
            throw new IOException(file + " does not hold " + LENGTH + " bytes");
        }
        return key;
    }

    /** Written beside its place and linked there, so that nobody ever reads half a key and the first one stays. */
    private static void write(Path file, byte[] key) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), ".key", "", ownerOnly(file));
        try {
            Files.write(fresh, key, StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // Another process of this service was faster; its key counts.
            return;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) throws IOException {
        return Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    SecretKey signing() {
        return new SecretKeySpec(signing, "HmacSHA256");
    }

    SecretKey encrypting() {
        return new SecretKeySpec(encrypting, "AES");
    }
}
