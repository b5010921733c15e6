package org.directpathguard.api.hooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.directpathguard.host.InventoryException;

/** {@code X-TFC-Task-Signature}: the HMAC-SHA512 of the body as it came, in hexadecimal digits. */
final class TerraformSignature {

    static final String HEADER = "X-TFC-Task-Signature";

    private static final String ALGORITHM = "HmacSHA512";

    private final Optional<byte[]> key;

    private TerraformSignature(Optional<byte[]> key) {
        this.key = key;
    }

    static TerraformSignature of(String secret) {
        return new TerraformSignature(Optional.of(secret.getBytes(StandardCharsets.UTF_8)));
    }

    static TerraformSignature none() {
        return new TerraformSignature(Optional.empty());
    }

    static TerraformSignature ofFile(Path file) throws InventoryException {
        try {
            String secret =
                    Files.readString(file).lines().findFirst().orElse("").strip();
            if (!secret.isEmpty()) {
                return of(secret);
            }
        } catch (IOException unreadable) {
            throw new InventoryException(
                    "The HMAC key of the run task can't be read from " + file + ".",
                    "Put it there as the first line, or leave guard.hooks.terraform.key-file out.",
                    unreadable);
        }
        throw new InventoryException(
                "The file " + file + " holds no HMAC key.", "Put the key of the run task there as the first line.");
    }

    boolean hasKey() {
        return key.isPresent();
    }

    /** Whether a body bears the signature of our key; it takes as long for a good one as for a bad one. */
    boolean fits(byte[] body, String signature) {
        return key.filter(secret -> MessageDigest.isEqual(
                        HexFormat.of().formatHex(hmac(secret, body)).getBytes(StandardCharsets.US_ASCII),
                        signature.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    static byte[] hmac(byte[] secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java runtime has HMAC-SHA512", impossible);
        }
    }
}
