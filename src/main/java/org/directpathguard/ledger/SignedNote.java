package org.directpathguard.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signed notes as transparency logs have them (C2SP signed-note, golang.org/x/mod/sumdb/note): a text, an empty line, and
 * lines {@code — NAME BASE64(key hash, signature)}. Only Ed25519 is known here.
 */
final class SignedNote {

    static final byte ED25519 = 1;

    private static final String SPLIT = "\n\n";
    private static final String DASH = "\u2014 ";
    private static final int HASH = 4;
    private static final int RAW_KEY = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern VERIFIER = Pattern.compile("([^\\s+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/=]+)");

    private SignedNote() {}

    /**
     * Who signs.
     *
     * @param name without blanks or plus signs
     * @param key the public key
     */
    record Verifier(String name, PublicKey key) {

        /**
         * Reads {@code NAME+HASH+KEY}.
         *
         * @return the verifier; empty if the text is none
         */
        static Optional<Verifier> parse(String text) {
            Matcher parts = VERIFIER.matcher(text.strip());
            if (!parts.matches()) {
                return Optional.empty();
            }
            try {
                byte[] key = Base64.getDecoder().decode(parts.group(3));
                if (key.length != RAW_KEY + 1 || key[0] != ED25519) {
                    return Optional.empty();
                }
                byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + RAW_KEY)
                        .put(X509_PREFIX)
                        .put(key, 1, RAW_KEY)
                        .array();
                PublicKey known = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
                Verifier verifier = new Verifier(parts.group(1), known);
                return verifier.text().equals(text.strip()) ? Optional.of(verifier) : Optional.empty();
            } catch (GeneralSecurityException | IllegalArgumentException noKey) {
                return Optional.empty();
            }
        }

        /** {@return the verifier as others read it} */
        String text() {
            return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                    + Base64.getEncoder().encodeToString(typed());
        }

        private byte[] typed() {
            byte[] encoded = key.getEncoded();
            return ByteBuffer.allocate(RAW_KEY + 1)
                    .put(ED25519)
                    .put(encoded, encoded.length - RAW_KEY, RAW_KEY)
                    .array();
        }

        byte[] hash() {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
                return Arrays.copyOf(digest.digest(typed()), HASH);
            } catch (GeneralSecurityException impossible) {
                throw new IllegalStateException("Every Java platform has SHA-256", impossible);
            }
        }

        /** Whether one of the note's signatures is this one's. */
        boolean hasSigned(String note) {
            int split = note.lastIndexOf(SPLIT);
            if (split < 0) {
                return false;
            }
            byte[] text = note.substring(0, split + 1).getBytes(StandardCharsets.UTF_8);
            return note.substring(split + SPLIT.length()).lines().anyMatch(line -> isSignature(line, text));
        }

        private boolean isSignature(String line, byte[] text) {
            if (!line.startsWith(DASH + name + " ")) {
                return false;
            }
            try {
                byte[] given = Base64.getDecoder().decode(line.substring(DASH.length() + name.length() + 1));
                if (given.length <= HASH || !Arrays.equals(Arrays.copyOf(given, HASH), hash())) {
                    return false;
                }
                Signature check = Signature.getInstance("Ed25519");
                check.initVerify(key);
                check.update(text);
                return check.verify(given, HASH, given.length - HASH);
            } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
                return false;
            }
        }
    }

    /** The note: a text that ends with a line break, an empty line, the signature. */
    static String of(String text, Verifier signer, byte[] signature) {
        byte[] signed = ByteBuffer.allocate(HASH + signature.length)
                .put(signer.hash())
                .put(signature)
                .array();
        return text + "\n" + DASH + signer.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
    }

    /** The lines of the text above the signatures; empty if this is no note. */
    static Optional<String> text(String note) {
        int split = note.lastIndexOf(SPLIT);
        return split < 0 ? Optional.empty() : Optional.of(note.substring(0, split + 1));
    }
}
