package org.directpathguard.repair.archive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The records of a pax header: {@code length key=value newline}, where the length counts the whole record. */
final class PaxRecords {

    private static final int LONGEST_LENGTH = 9;

    private PaxRecords() {}

    static Map<String, String> parse(byte[] tar, int start, int size, String archive) throws DamagedTarException {
        Map<String, String> records = new HashMap<>();
        int position = start;
        int end = start + size;
        while (position < end) {
            int length = length(tar, position, end, archive);
            String record = new String(tar, position, length, StandardCharsets.UTF_8);
            int blank = record.indexOf(' ');
            int equals = record.indexOf('=', blank);
            if (equals < 0 || tar[position + length - 1] != '\n') {
                throw damaged(archive);
            }
            records.put(record.substring(blank + 1, equals), record.substring(equals + 1, record.length() - 1));
            position += length;
        }
        return records;
    }

    private static int length(byte[] tar, int position, int end, String archive) throws DamagedTarException {
        int length = 0;
        int digit = position;
        while (digit < end && tar[digit] >= '0' && tar[digit] <= '9' && digit - position < LONGEST_LENGTH) {
            length = length * 10 + (tar[digit] - '0');
            digit++;
        }
        if (digit == position || digit >= end || tar[digit] != ' ' || length < 1 || length > end - position) {
            throw damaged(archive);
        }
        return length;
    }

    private static DamagedTarException damaged(String archive) {
        return new DamagedTarException(archive, "its pax header is garbled");
    }
}
