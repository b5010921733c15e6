package org.directpathguard.repair.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.UUID;
import java.util.zip.CRC32;

/** Writes the GPT of a disk with 4096-byte sectors: sfdisk takes every image file for one with 512-byte sectors. */
final class LabGpt {

    private static final int SECTOR = 4096;
    private static final int ENTRIES = 128;

    private LabGpt() {}

    static void write(FileChannel image, LabLayout layout) throws IOException {
        ByteBuffer protective = buffer(SECTOR);
        protective.put(0x1be + 4, (byte) 0xee).putInt(0x1be + 8, 1).putInt(0x1be + 12, -1);
        protective.put(510, (byte) 0x55).put(511, (byte) 0xaa);
        image.write(protective, 0);

        ByteBuffer table = buffer(ENTRIES * 128);
        for (LabPartition partition : layout.partitions()) {
            int at = (partition.number() - 1) * 128;
            putGuid(table, at, UUID.fromString(partition.type()));
            putGuid(table, at + 16, new UUID(4, partition.number()));
            table.putLong(at + 32, partition.start() / 8);
            table.putLong(at + 40, (partition.start() + partition.size()) / 8 - 1);
        }
        image.write(table, 2 * SECTOR);

        ByteBuffer header = buffer(SECTOR);
        header.put(0, "EFI PART".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        header.putInt(8, 0x10000).putInt(12, 92).putLong(24, 1).putLong(32, layout.bytes() / SECTOR - 1);
        header.putLong(40, 6).putLong(48, layout.bytes() / SECTOR - 7);
        putGuid(header, 56, new UUID(4, 0));
        header.putLong(72, 2).putInt(80, ENTRIES).putInt(84, 128).putInt(88, checksum(table, ENTRIES * 128));
        header.putInt(16, checksum(header, 92));
        image.write(header, SECTOR);
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int checksum(ByteBuffer buffer, int length) {
        CRC32 crc = new CRC32();
        crc.update(buffer.slice(0, length));
        return (int) crc.getValue();
    }

    private static void putGuid(ByteBuffer buffer, int at, UUID guid) {
        long high = guid.getMostSignificantBits();
        buffer.putInt(at, (int) (high >>> 32))
                .putShort(at + 4, (short) (high >>> 16))
                .putShort(at + 6, (short) high);
        for (int i = 0; i < 8; i++) {
            buffer.put(at + 8 + i, (byte) (guid.getLeastSignificantBits() >>> (56 - 8 * i)));
        }
    }
}
