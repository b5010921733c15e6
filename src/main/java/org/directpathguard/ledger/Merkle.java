package org.directpathguard.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hashes of RFC 6962, section 2.1: leaf = SHA-256(00 data), node = SHA-256(01 left right). In hexadecimal. */
final class Merkle {

    private static final HexFormat HEX = HexFormat.of();

    private Merkle() {}

    static String leaf(String data) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return HEX.formatHex(digest.digest(data.getBytes(StandardCharsets.UTF_8)));
    }

    static String node(String left, String right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(HEX.parseHex(left));
        return HEX.formatHex(digest.digest(HEX.parseHex(right)));
    }

    static String plain(String data) {
        return HEX.formatHex(sha256().digest(data.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
