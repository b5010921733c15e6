package org.directpathguard.repair.fat;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.directpathguard.repair.disk.LittleEndian;

/** Collects the entries in front of a file's own that hold its long name, thirteen characters each. */
final class LongName {

    private static final int[] CHARACTERS = {1, 3, 5, 7, 9, 14, 16, 18, 20, 22, 24, 28, 30};
    private static final int NUMBER = 0x3f;

    private final SortedMap<Integer, String> parts = new TreeMap<>();
    private int checksum = -1;

    void add(byte[] bytes, int at) {
        StringBuilder part = new StringBuilder();
        for (int offset : CHARACTERS) {
            int character = LittleEndian.shortAt(bytes, at + offset);
            if (character == 0 || character == 0xffff) {
                break;
            }
            part.append((char) character);
        }
        parts.put(LittleEndian.byteAt(bytes, at) & NUMBER, part.toString());
        checksum = LittleEndian.byteAt(bytes, at + 13);
    }

    void forget() {
        parts.clear();
        checksum = -1;
    }

    /** The name collected so far, if it belongs to the short name at this place. */
    Optional<String> of(byte[] bytes, int at) {
        if (parts.isEmpty() || checksum != checksum(bytes, at) || parts.lastKey() != parts.size()) {
            return Optional.empty();
        }
        return Optional.of(String.join("", parts.values()));
    }

    private static int checksum(byte[] bytes, int at) {
        int sum = 0;
        for (int index = 0; index < 11; index++) {
            sum = ((sum & 1) << 7) + (sum >>> 1) + LittleEndian.byteAt(bytes, at + index) & 0xff;
        }
        return sum;
    }
}
