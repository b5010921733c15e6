package org.directpathguard.repair.archive;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * A numeric field of a tar header: octal digits with blanks or zeros before and NUL or blank behind, or GNU's base 256.
 *
 * @param offset where it starts in the 512-byte header
 * @param length how many bytes it has
 */
record TarField(int offset, int length) {

    static final TarField SIZE = new TarField(124, 12);
    static final TarField CHECKSUM = new TarField(148, 8);

    private static final int BASE_256 = 0x80;

    /** {@return the number, 0 for an empty field, or nothing where the field holds no number from 0 to 2^63-1} */
    OptionalLong read(byte[] tar, int header) {
        byte[] field = field(tar, header);
        if ((field[0] & BASE_256) != 0) {
            field[0] &= (byte) ~BASE_256;
            BigInteger value = new BigInteger(1, field);
            return value.bitLength() < Long.SIZE ? OptionalLong.of(value.longValue()) : OptionalLong.empty();
        }
        String digits = new String(field, StandardCharsets.ISO_8859_1);
        int end = digits.indexOf(0);
        digits = (end < 0 ? digits : digits.substring(0, end)).strip();
        if (digits.isEmpty()) {
            return OptionalLong.of(0);
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '7') {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(Long.parseLong(digits, 8));
    }

    /**
     * Writes a number the way the old one was written: same padding, same end.
     *
     * @param value a number that fits the field; sizes and checksums of archives within our limits do
     */
    void write(byte[] tar, int header, long value) {
        byte[] field = field(tar, header);
        if ((field[0] & BASE_256) != 0) {
            byte[] bytes = BigInteger.valueOf(value).toByteArray();
            Arrays.fill(field, (byte) 0);
            field[0] = (byte) BASE_256;
            System.arraycopy(bytes, 0, field, length - bytes.length, bytes.length);
        } else {
            writeOctal(field, Long.toOctalString(value));
        }
        System.arraycopy(field, 0, tar, header + offset, length);
    }

    private void writeOctal(byte[] field, String digits) {
        int end = length;
        while (end > 0 && (field[end - 1] < '0' || field[end - 1] > '7')) {
            end--;
        }
        if (end < digits.length()) {
            // No room in the old shape: what every writer does then is zeros before and a NUL behind.
            end = length - 1;
            field[end] = 0;
            Arrays.fill(field, 0, end, (byte) '0');
        }
        byte padding = (byte) (field[0] == ' ' ? ' ' : '0');
        Arrays.fill(field, 0, end - digits.length(), padding);
        System.arraycopy(digits.getBytes(StandardCharsets.US_ASCII), 0, field, end - digits.length(), digits.length());
    }

    private byte[] field(byte[] tar, int header) {
        return Arrays.copyOfRange(tar, header + offset, header + offset + length);
    }
}
