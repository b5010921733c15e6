package org.directpathguard.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * Signs checkpoints with Ed25519. The key is a file that only the service's account may read; beside it lies the public key as
 * verifiers read it. Replicas need the same file.
 */
public final class CheckpointKey {

    /** The name under which checkpoints are signed, which is their origin as well. */
    public static final String NAME = "directpath-guard";

    private static final String SECRET = "checkpoint.key";
    private static final String PUBLIC = "checkpoint.pub";

    private final PrivateKey key;
    private final SignedNote.Verifier verifier;

    private CheckpointKey(PrivateKey key, PublicKey known) {
        this.key = key;
        this.verifier = new SignedNote.Verifier(NAME, known);
    }

    /**
     * Reads the key, or makes one where there is none.
     *
     * @param folder where it is kept
     * @return the key
     * @throws LedgerUnavailableException if it can't be read or made
     */
    public static CheckpointKey in(Path folder) throws LedgerUnavailableException {
        try {
            PrivateFiles.folder(folder);
            Path secret = folder.resolve(SECRET);
            if (!Files.exists(secret)) {
                make(secret);
            }
            CheckpointKey key = read(secret);
            Path known = folder.resolve(PUBLIC);
            if (!Files.exists(known)) {
                Files.writeString(known, key.verifierKey() + "\n");
            }
            return key;
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new LedgerUnavailableException(
                    "The key that signs checkpoints in " + folder + " can't be used: " + e.getMessage() + ".",
                    "Give this account the folder, or move the file " + SECRET + " away: then a new key is made.",
                    e);
        }
    }

    /**
     * The public key in a folder.
     *
     * @param folder where the key is kept
     * @return how verifiers read it
     * @throws IOException if there is none
     */
    public static String verifierKeyIn(Path folder) throws IOException {
        return Files.readString(folder.resolve(PUBLIC), StandardCharsets.UTF_8).strip();
    }

    private static CheckpointKey read(Path file) throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() < 2) {
            throw new IOException(file + " holds no key");
        }
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        Base64.Decoder base64 = Base64.getDecoder();
        return new CheckpointKey(
                keys.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(0)))),
                keys.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(1)))));
    }

    /** Written beside its place and linked there, so that nobody reads half a key and the first one stays. */
    private static void make(Path file) throws IOException, GeneralSecurityException {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        Path draft = file.resolveSibling(file.getFileName() + "." + PrivateFiles.random());
        PrivateFiles.write(
                draft,
                base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
                        + base64.encodeToString(pair.getPublic().getEncoded()) + "\n");
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            // The other one's counts.
        } finally {
            Files.delete(draft);
        }
    }

    /** {@return the public key as verifiers read it: {@code NAME+HASH+KEY}} */
    public String verifierKey() {
        return verifier.text();
    }

    /** The checkpoint with its signed note. */
    Checkpoint sign(Checkpoint checkpoint) {
        String text = checkpoint.noteText(NAME);
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return checkpoint.withNote(SignedNote.of(text, verifier, signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform from 15 on has Ed25519", e);
        }
    }
}
