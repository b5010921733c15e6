package org.directpathguard.repair.archive;

import java.util.zip.CRC32;

/** The header of a gzip member (RFC 1952), measured so that it can be kept byte for byte. */
final class GzipHeader {

    private static final int FIXED = 10;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 1 << 1;
    private static final int EXTRA = 1 << 2;
    private static final int NAME = 1 << 3;
    private static final int COMMENT = 1 << 4;
    private static final int RESERVED = 0xe0;
    private static final int UNIX = 3;

    private final byte[] file;
    private final String layer;
    private int position = FIXED;

    private GzipHeader(byte[] file, String layer) {
        this.file = file;
        this.layer = layer;
    }

    static boolean startsAt(byte[] file) {
        return file.length >= 2 && (file[0] & 0xff) == 0x1f && (file[1] & 0xff) == 0x8b;
    }

    /** A header without name and time, so that equal content gives equal bytes. */
    static byte[] plain() {
        return new byte[] {0x1f, (byte) 0x8b, DEFLATE, 0, 0, 0, 0, 0, 0, UNIX};
    }

    /** {@return how many bytes the header takes, every optional field included} */
    static int length(byte[] file, String layer) throws DamagedGzipException {
        return new GzipHeader(file, layer).measure();
    }

    private int measure() throws DamagedGzipException {
        if (file.length < FIXED) {
            throw truncated();
        }
        int flags = file[3] & 0xff;
        if (file[2] != DEFLATE || (flags & RESERVED) != 0) {
            throw new DamagedGzipException(layer, "its header asks for a method or flag that gzip does not have");
        }
        if ((flags & EXTRA) != 0) {
            position += 2 + littleEndian16(position);
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        if ((flags & HEADER_CRC) != 0) {
            checkHeader();
        }
        if (position > file.length) {
            throw truncated();
        }
        return position;
    }

    private void skipText() throws DamagedGzipException {
        while (octet(position) != 0) {
            position++;
        }
        position++;
    }

    private void checkHeader() throws DamagedGzipException {
        int stored = littleEndian16(position);
        CRC32 crc = new CRC32();
        crc.update(file, 0, position);
        if ((crc.getValue() & 0xffff) != stored) {
            throw new DamagedGzipException(layer, "the checksum of its header is wrong");
        }
        position += 2;
    }

    private int littleEndian16(int offset) throws DamagedGzipException {
        return octet(offset) | octet(offset + 1) << 8;
    }

    private int octet(int offset) throws DamagedGzipException {
        if (offset >= file.length) {
            throw truncated();
        }
        return file[offset] & 0xff;
    }

    private DamagedGzipException truncated() {
        return new DamagedGzipException(layer, "the file ends within its header");
    }
}
