package org.directpathguard.repair.archive;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * One layer of an archive, with or without gzip around it.
 *
 * <p>ESXi's loader takes checksum and size from the last eight bytes of the file, so a layer is one gzip member with
 * nothing behind it. A layer without gzip gets one when it is written: ESXi's hourly save gives up on a plain tar.
 */
final class GzipLayer implements Shell {

    private static final int TRAILER = 8;

    private final String name;
    private final byte[] header;
    private final byte[] content;
    private final boolean compressed;

    private GzipLayer(String name, byte[] header, byte[] content, boolean compressed) {
        this.name = name;
        this.header = header;
        this.content = content;
        this.compressed = compressed;
    }

    static GzipLayer open(byte[] file, String name, ArchiveLimits limits)
            throws DamagedGzipException, OversizedArchiveException {
        limits.checkFile(name, file.length);
        if (!GzipHeader.startsAt(file)) {
            return new GzipLayer(name, GzipHeader.plain(), file, false);
        }
        int headerLength = GzipHeader.length(file, name);
        byte[] content = inflate(file, headerLength, name, limits);
        return new GzipLayer(name, Arrays.copyOf(file, headerLength), content, true);
    }

    byte[] content() {
        return content;
    }

    Compression.Layer compression() {
        return compressed ? Compression.Layer.GZIP : Compression.Layer.NONE;
    }

    @Override
    public byte[] wrap(byte[] newContent) throws VerificationFailedException {
        byte[] file = compress(newContent);
        SecondReader.verifyGzip(name, file, newContent);
        return file;
    }

    private byte[] compress(byte[] newContent) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream(newContent.length / 4 + 64);
        try {
            out.writeBytes(header);
            deflater.setInput(newContent);
            deflater.finish();
            byte[] chunk = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(chunk, 0, deflater.deflate(chunk));
            }
        } finally {
            deflater.end();
        }
        CRC32 crc = new CRC32();
        crc.update(newContent);
        out.writeBytes(ByteBuffer.allocate(TRAILER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(newContent.length)
                .array());
        return out.toByteArray();
    }

    private static byte[] inflate(byte[] file, int start, String name, ArchiveLimits limits)
            throws DamagedGzipException, OversizedArchiveException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(file, start, file.length - start);
            ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(file.length, 1 << 18) * 4);
            byte[] chunk = new byte[64 * 1024];
            while (!inflater.finished()) {
                int count = inflater.inflate(chunk);
                if (count == 0 && !inflater.finished()) {
                    throw new DamagedGzipException(name, "the file ends before the compressed data does");
                }
                out.write(chunk, 0, count);
                limits.checkExpanded(name, out.size(), file.length);
            }
            byte[] content = out.toByteArray();
            checkTrailer(file, inflater.getRemaining(), content, name);
            return content;
        } catch (DataFormatException e) {
            throw new DamagedGzipException(name, "the compressed data is garbled");
        } finally {
            inflater.end();
        }
    }

    private static void checkTrailer(byte[] file, int remaining, byte[] content, String name)
            throws DamagedGzipException {
        if (remaining < TRAILER) {
            throw new DamagedGzipException(name, "the file ends within its checksum");
        }
        ByteBuffer trailer =
                ByteBuffer.wrap(file, file.length - remaining, TRAILER).order(ByteOrder.LITTLE_ENDIAN);
        CRC32 crc = new CRC32();
        crc.update(content);
        if (trailer.getInt() != (int) crc.getValue() || trailer.getInt() != content.length) {
            throw new DamagedGzipException(name, "its checksum or length is wrong");
        }
        if (remaining > TRAILER) {
            throw new DamagedGzipException(
                    name,
                    "%d bytes follow its end, where the loader looks for the checksum".formatted(remaining - TRAILER));
        }
    }
}
