package org.directpathguard.repair.envelope;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The file {@code encryption.info} beside a sealed configuration: lines of {@code name = "value"}.
 *
 * <p>Mode NONE is known byte for byte from a published test vector. No file of mode TPM is public; its word is from
 * memory, and every other word counts as unknown.
 */
public final class EncryptionInfo {

    /** The modes that matter. */
    public enum Mode {
        /** The key lies beside the envelope. */
        NONE,
        /** The key is in the host's TPM. */
        TPM,
        /** Something else. */
        UNKNOWN
    }

    private static final Pattern LINE = Pattern.compile("\\s*([.A-Za-z0-9_]+)\\s*=\\s*\"([^\"]*)\"\\s*");
    private static final int LONGEST = 64 * 1024;

    private final Map<String, String> values;

    private EncryptionInfo(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads the file. Lines that are not understood are passed over, so that a mode is found wherever one is named.
     *
     * @param file its bytes
     * @return what it says
     */
    public static EncryptionInfo parse(byte[] file) {
        Map<String, String> values = new HashMap<>();
        String text = new String(file, 0, Math.min(file.length, LONGEST), StandardCharsets.UTF_8);
        text.lines().forEach(line -> {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                values.merge(matcher.group(1).toLowerCase(Locale.ROOT), matcher.group(2), EncryptionInfo::onlyIfEqual);
            }
        });
        return new EncryptionInfo(values);
    }

    /** {@return the mode; unknown also where two lines name different ones} */
    public Mode mode() {
        String mode = values.getOrDefault("mode", "").toUpperCase(Locale.ROOT);
        return switch (mode) {
            case "NONE" -> Mode.NONE;
            case "TPM" -> Mode.TPM;
            default -> Mode.UNKNOWN;
        };
    }

    /** {@return the word it uses for its mode, or empty when it names none} */
    public String modeWord() {
        return values.getOrDefault("mode", "");
    }

    /**
     * Makes the key of a configuration that is sealed without a TPM.
     *
     * @return the key
     * @throws UnknownSealException if the mode is another, or the key's parts are missing or of another version
     */
    public ConfigurationKey key() throws UnknownSealException {
        if (mode() != Mode.NONE) {
            throw new UnknownSealException(
                    "The saved configuration is sealed in mode \"%s\"; only mode NONE can be opened without the host."
                            .formatted(modeWord()));
        }
        return Optional.ofNullable(values.get("configencdata"))
                .flatMap(KeyParts::parse)
                .map(KeyParts::key)
                .orElseThrow(() -> new UnknownSealException(
                        "The key parts in encryption.info are missing or of a version that is not known."));
    }

    private static String onlyIfEqual(String one, String other) {
        return one.equals(other) ? one : one + " and " + other;
    }
}
