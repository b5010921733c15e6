package org.directpathguard.repair.disk;

/** Numbers as disks hold them: unsigned, lowest byte first. */
public final class LittleEndian {

    private LittleEndian() {}

    /**
     * Reads an unsigned byte.
     *
     * @param bytes where to read
     * @param at index of the byte
     * @return 0 to 255
     */
    public static int byteAt(byte[] bytes, int at) {
        return bytes[at] & 0xff;
    }

    /**
     * Reads an unsigned number of two bytes.
     *
     * @param bytes where to read
     * @param at index of the first byte
     * @return 0 to 65535
     */
    public static int shortAt(byte[] bytes, int at) {
        return byteAt(bytes, at) | byteAt(bytes, at + 1) << 8;
    }

    /**
     * Reads an unsigned number of four bytes.
     *
     * @param bytes where to read
     * @param at index of the first byte
     * @return 0 to 4294967295
     */
    public static long intAt(byte[] bytes, int at) {
        return shortAt(bytes, at) | (long) shortAt(bytes, at + 2) << 16;
    }

    /**
     * Reads a number of eight bytes.
     *
     * @param bytes where to read
     * @param at index of the first byte
     * @return the number; negative stands for 2^63 and above
     */
    public static long longAt(byte[] bytes, int at) {
        return intAt(bytes, at) | intAt(bytes, at + 4) << 32;
    }

    /**
     * Writes an unsigned number of two bytes.
     *
     * @param bytes where to write
     * @param at index of the first byte
     * @param value the number; bits above the 16 lowest are dropped
     */
    public static void putShort(byte[] bytes, int at, int value) {
        bytes[at] = (byte) value;
        bytes[at + 1] = (byte) (value >>> 8);
    }

    /**
     * Writes an unsigned number of four bytes.
     *
     * @param bytes where to write
     * @param at index of the first byte
     * @param value the number; bits above the 32 lowest are dropped
     */
    public static void putInt(byte[] bytes, int at, long value) {
        putShort(bytes, at, (int) value);
        putShort(bytes, at + 2, (int) (value >>> 16));
    }
}
