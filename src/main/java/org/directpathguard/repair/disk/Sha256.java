package org.directpathguard.repair.disk;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums that tell one content from another. */
public final class Sha256 {

    private Sha256() {}

    /**
     * The checksum of some bytes.
     *
     * @param bytes any bytes
     * @return 64 hexadecimal digits in lower case
     */
    public static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
