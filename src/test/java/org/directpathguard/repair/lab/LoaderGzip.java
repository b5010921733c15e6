package org.directpathguard.repair.lab;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The loader's view of a compressed module: it takes size and checksum from the last eight bytes of the file. */
final class LoaderGzip {

    private Optional<byte[]> unpacked = Optional.empty();
    private Optional<String> fatal = Optional.empty();

    LoaderGzip(byte[] file) {
        if (file.length < 18 || file[0] != 0x1f || (file[1] & 0xff) != 0x8b) {
            unpacked = Optional.of(file);
            return;
        }
        ByteBuffer trailer = ByteBuffer.wrap(file, file.length - 8, 8).slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] output = new byte[Math.max(0, Math.min(trailer.getInt(4), 1 << 26))];
        Inflater inflater = new Inflater(true);
        inflater.setInput(file, header(file), file.length - 8 - header(file));
        try {
            int length = inflater.inflate(output);
            boolean ended = inflater.finished() || (length == output.length && inflater.inflate(new byte[1]) == 0);
            CRC32 crc = new CRC32();
            crc.update(output, 0, length);
            if (!ended || length != output.length || (int) crc.getValue() != trailer.getInt(0)) {
                fatal = Optional.of("state.tgz: CRC error");
            } else {
                unpacked = Optional.of(Arrays.copyOf(output, length));
            }
        } catch (DataFormatException e) {
            fatal = Optional.of("state.tgz: " + e.getMessage());
        } finally {
            inflater.end();
        }
    }

    private static int header(byte[] file) {
        int at = 10;
        if ((file[3] & 4) != 0) {
            at += 2 + (file[10] & 0xff) + ((file[11] & 0xff) << 8);
        }
        for (int flag : new int[] {8, 16}) {
            if ((file[3] & flag) != 0) {
                while (file[at] != 0) {
                    at++;
                }
                at++;
            }
        }
        return (file[3] & 2) != 0 ? at + 2 : at;
    }

    Optional<byte[]> unpacked() {
        return unpacked;
    }

    Optional<String> fatal() {
        return fatal;
    }
}
