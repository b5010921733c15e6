package org.directpathguard.repair.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.repair.disk.LittleEndian;

/** The mark in the second sector of every FAT volume that ESXi made, followed by the volume's UUID. */
final class VmwareMark {

    private static final byte[] MARK = "VMWARE FAT16    ".getBytes(StandardCharsets.US_ASCII);

    private VmwareMark() {}

    /**
     * Reads the UUID.
     *
     * @param second the second sector of a volume
     * @return the UUID as ESXi shows it, or nothing if the mark is missing
     */
    static Optional<String> uuid(byte[] second) {
        if (!Arrays.equals(second, 0, MARK.length, MARK, 0, MARK.length)) {
            return Optional.empty();
        }
        StringBuilder uuid = new StringBuilder(String.format(
                Locale.ROOT,
                "%08x-%08x-%04x-",
                LittleEndian.intAt(second, 16),
                LittleEndian.intAt(second, 20),
                LittleEndian.shortAt(second, 24)));
        for (int at = 26; at < 32; at++) {
            uuid.append(String.format(Locale.ROOT, "%02x", second[at]));
        }
        return Optional.of(uuid.toString());
    }
}
