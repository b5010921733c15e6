package org.directpathguard.repair.envelope;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The key's parts in {@code encryption.info}: {@code keyId=…:data1=…:data2=…:version=1}, each base 64 with "=" written
 * as "%3d".
 */
@SuppressWarnings("ArrayRecordComponent") // lives for one derivation and is never compared
record KeyParts(byte[] secret, byte[] salt) {

    private static final String VERSION = "1";
    private static final int LONGEST_PART = 1024;

    static Optional<KeyParts> parse(String text) {
        Map<String, String> fields = new HashMap<>();
        for (String field : text.split(":", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(field.substring(0, equals), field.substring(equals + 1));
            }
        }
        Optional<byte[]> secret = decoded(fields, "data1");
        Optional<byte[]> salt = decoded(fields, "data2");
        return VERSION.equals(fields.get("version")) && secret.isPresent() && salt.isPresent()
                ? Optional.of(new KeyParts(secret.get(), salt.get()))
                : Optional.empty();
    }

    ConfigurationKey key() {
        return ConfigurationKey.derive(secret, salt);
    }

    private static Optional<byte[]> decoded(Map<String, String> fields, String name) {
        String text = fields.get(name);
        if (text == null || text.isEmpty() || text.length() > LONGEST_PART) {
            return Optional.empty();
        }
        try {
            // A plus sign belongs to base 64 and must not become a blank.
            String plain = URLDecoder.decode(text.replace("+", "%2b"), StandardCharsets.US_ASCII);
            return Optional.of(Base64.getDecoder().decode(plain));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
