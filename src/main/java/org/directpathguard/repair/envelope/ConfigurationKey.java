package org.directpathguard.repair.envelope;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The AES-256 key of a configuration that is sealed in mode NONE. */
public final class ConfigurationKey {

    private static final String PHRASE = "This is obfuscation, not encryption. If you want encryption, use TPM.";
    private static final String MAC = "HmacSHA256";
    private static final int ITERATIONS = 100_000;

    private final byte[] bytes;

    private ConfigurationKey(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * PBKDF2 with HMAC-SHA-256 (RFC 8018), one block of 32 bytes.
     *
     * <p>Java's own PBKDF2 takes the password as characters and encodes them as UTF-8, which gives another key for a
     * binary password; hence the loop.
     */
    static ConfigurationKey derive(byte[] secret, byte[] salt) {
        ByteArrayOutputStream password = new ByteArrayOutputStream();
        password.writeBytes(secret);
        password.writeBytes(PHRASE.getBytes(StandardCharsets.US_ASCII));
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(password.toByteArray(), MAC));
            mac.update(salt);
            byte[] round = mac.doFinal(new byte[] {0, 0, 0, 1});
            byte[] key = round.clone();
            for (int i = 1; i < ITERATIONS; i++) {
                mac.update(round);
                mac.doFinal(round, 0);
                for (int j = 0; j < key.length; j++) {
                    key[j] ^= round[j];
                }
            }
            return new ConfigurationKey(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + MAC, e);
        }
    }

    /** {@return true if an envelope that records this hash was sealed with this key} */
    boolean hasHash(String cipherName, byte[] hash) {
        return Arrays.equals(hash(cipherName), hash);
    }

    byte[] hash(String cipherName) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(cipherName.getBytes(StandardCharsets.US_ASCII));
            return digest.digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    SecretKeySpec forCipher() {
        return new SecretKeySpec(bytes, "AES");
    }
}
