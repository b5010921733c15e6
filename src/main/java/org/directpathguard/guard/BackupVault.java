package org.directpathguard.guard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.directpathguard.host.InventoryException;

/**
 * Keeps backups, each a file encrypted with AES-256 in Galois/Counter Mode (NIST SP 800-38D) and bound to its name: 12 bytes
 * of nonce, then the archive with its tag. Old ones are deleted whenever a new one comes.
 */
public final class BackupVault {

    private static final String SUFFIX = ".tgz.aes";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path folder;
    private final ServiceKeys keys;
    private final Duration kept;
    private final Clock clock;

    /**
     * A vault in a folder.
     *
     * @param folder where the files lie; made when it is missing
     * @param keys the service's keys
     * @param kept how long a backup is kept
     * @param clock what time it is
     */
    public BackupVault(Path folder, ServiceKeys keys, Duration kept, Clock clock) {
        this.folder = folder;
        this.keys = keys;
        this.kept = kept;
        this.clock = clock;
    }

    /**
     * Keeps a backup; when this returns it is on disk.
     *
     * @param archive the archive
     * @return what it is called
     * @throws InventoryException if it can't be kept
     */
    public StoredBackup store(byte[] archive) throws InventoryException {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String id = HexFormat.of().formatHex(random);
        try {
            PrivateFolder.make(folder);
            deleteOld();
            Path draft = folder.resolve("." + id);
            Files.write(
                    draft,
                    encrypted(id, archive),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(draft, file(id), StandardCopyOption.ATOMIC_MOVE);
            return new StoredBackup(
                    id,
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(archive)),
                    archive.length,
                    clock.instant().plus(kept));
        } catch (IOException | GeneralSecurityException e) {
            throw new InventoryException(
                    "The backup of the host's configuration can't be kept in " + folder + ": " + e.getMessage() + ".",
                    "Make room there and look at the folder's permissions.",
                    e);
        }
    }

    /**
     * Fetches a backup.
     *
     * @param id what it is called
     * @return the archive, empty when there is none of that name any more
     * @throws InventoryException if it can't be read, or was changed by somebody else
     */
    public Optional<byte[]> fetch(String id) throws InventoryException {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file(id));
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, id, Arrays.copyOf(bytes, NONCE));
            return Optional.of(cipher.doFinal(bytes, NONCE, bytes.length - NONCE));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException | GeneralSecurityException | IllegalArgumentException damaged) {
            throw new InventoryException(
                    "The backup " + id + " is damaged or was made with another key.",
                    "Look for another copy of " + folder + ", with the service's keys.",
                    damaged);
        }
    }

    private void deleteOld() throws IOException {
        Instant tooOld = clock.instant().minus(kept);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(tooOld)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private byte[] encrypted(String id, byte[] archive) throws GeneralSecurityException {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, id, nonce).doFinal(archive);
        byte[] file = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, file, NONCE, sealed.length);
        return file;
    }

    private Cipher cipher(int mode, String id, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.encrypting(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(id.getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    private Path file(String id) {
        return folder.resolve(id + SUFFIX);
    }
}
