package org.directpathguard.repair.archive;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalLong;

/** One 512-byte header of a tar, read where it lies. */
final class TarHeader {

    static final int BLOCK = 512;

    private static final int MAGIC = 257;
    private static final int TYPE = 156;
    private static final int PREFIX = 345;
    private static final int PREFIX_LENGTH = 155;

    /** Where an old GNU sparse header, and a block that continues it, says that one more block follows. */
    static final int SPARSE_HEADER_CONTINUES = 482;

    static final int SPARSE_BLOCK_CONTINUES = 504;

    private final byte[] tar;
    private final int offset;

    TarHeader(byte[] tar, int offset) {
        this.tar = tar;
        this.offset = offset;
    }

    boolean isZeroBlock() {
        for (int i = offset; i < offset + BLOCK; i++) {
            if (tar[i] != 0) {
                return false;
            }
        }
        return true;
    }

    boolean checksumHolds() {
        OptionalLong stored = TarField.CHECKSUM.read(tar, offset);
        return stored.isPresent() && (stored.getAsLong() == sum(false) || stored.getAsLong() == sum(true));
    }

    /** Old tars added signed bytes; a header that did keeps doing so. */
    void setSize(long size) {
        boolean signed = TarField.CHECKSUM.read(tar, offset).orElseThrow() != sum(false);
        TarField.SIZE.write(tar, offset, size);
        TarField.CHECKSUM.write(tar, offset, sum(signed));
    }

    OptionalLong size() {
        return TarField.SIZE.read(tar, offset);
    }

    char type() {
        return (char) (tar[offset + TYPE] & 0xff);
    }

    /** {@return true for ustar (POSIX, GNU, busybox) and for the old format, which has no magic} */
    boolean isKnownFormat() {
        String magic = text(MAGIC, 5);
        return magic.equals("ustar") || magic.isEmpty();
    }

    String name() {
        String name = text(0, 100);
        boolean posix = text(MAGIC, 6).equals("ustar") && tar[offset + MAGIC + 5] == 0;
        String prefix = posix ? text(PREFIX, PREFIX_LENGTH) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    boolean flag(int position) {
        return tar[offset + position] != 0;
    }

    private long sum(boolean signed) {
        long sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean inChecksum =
                    i >= TarField.CHECKSUM.offset() && i < TarField.CHECKSUM.offset() + TarField.CHECKSUM.length();
            byte value = inChecksum ? (byte) ' ' : tar[offset + i];
            sum += signed ? value : value & 0xff;
        }
        return sum;
    }

    private String text(int position, int length) {
        return text(Arrays.copyOfRange(tar, offset + position, offset + position + length));
    }

    /** {@return the text before the first NUL} */
    static String text(byte[] bytes) {
        int end = 0;
        while (end < bytes.length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, StandardCharsets.UTF_8);
    }
}
