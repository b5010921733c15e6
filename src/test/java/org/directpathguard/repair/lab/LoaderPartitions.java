package org.directpathguard.repair.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.directpathguard.repair.disk.SectorDevice;

/** The loader's view of partitions: a GPT behind a protective first entry, or an MBR with one extended partition. */
final class LoaderPartitions {

    private static final Set<Integer> FAT = Set.of(1, 4, 6, 0xb, 0xc, 0xe, 0xef);
    private static final Set<Integer> EXTENDED = Set.of(5, 0xf, 0x85);
    private static final Set<String> FAT_GUIDS =
            Set.of("a2a0d0ebe5b9334487c068b6b72699c7", "28732ac11ff8d211ba4b00a0c93ec93b");

    private final SectorDevice disk;
    private final ByteBuffer first;
    private final Optional<ByteBuffer> gpt;

    LoaderPartitions(SectorDevice disk) throws IOException {
        this.disk = disk;
        this.first = sector(0);
        boolean protective = (first.get(0x1be) == 0) && (first.get(0x1c2) & 0xff) == 0xee && first.getInt(0x1c6) == 1;
        this.gpt = protective ? Optional.of(sector(1)) : Optional.empty();
    }

    private ByteBuffer sector(long number) throws IOException {
        return ByteBuffer.wrap(disk.read(number, 1)).order(ByteOrder.LITTLE_ENDIAN);
    }

    int highest() throws IOException {
        if (gpt.isPresent()) {
            return soundHeader(gpt.get()) ? gpt.get().getInt(80) : 0;
        }
        int highest = 4;
        while (fatOrNot(highest + 1).isPresent()) {
            highest++;
        }
        return highest;
    }

    private static boolean soundHeader(ByteBuffer header) {
        byte[] copy = new byte[header.getInt(12)];
        header.get(0, copy);
        ByteBuffer.wrap(copy).putInt(16, 0);
        return header.getLong(0) == 0x5452415020494645L
                && header.getLong(24) == 1
                && checksum(copy, copy.length) == header.getInt(16);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    /** Start and length of a partition of FAT or EFI type. */
    Optional<long[]> fat(int number) throws IOException {
        if (gpt.isEmpty()) {
            return fatOrNot(number).filter(found -> found[2] == 1);
        }
        int size = gpt.get().getInt(84);
        int count = gpt.get().getInt(80);
        int sectors = (count * size + disk.sectorSize() - 1) / disk.sectorSize();
        byte[] table = disk.read(gpt.get().getLong(72), sectors);
        if (checksum(table, count * size) != gpt.get().getInt(88)) {
            return Optional.empty();
        }
        ByteBuffer entry =
                ByteBuffer.wrap(table, (number - 1) * size, size).slice().order(ByteOrder.LITTLE_ENDIAN);
        byte[] type = new byte[16];
        entry.get(0, type);
        return FAT_GUIDS.contains(HexFormat.of().formatHex(type))
                ? Optional.of(new long[] {entry.getLong(32), entry.getLong(40) - entry.getLong(32) + 1})
                : Optional.empty();
    }

    /** Start, length and whether it is FAT, of a partition of an MBR. */
    private Optional<long[]> fatOrNot(int number) throws IOException {
        if (number <= 4) {
            return Optional.of(entry(first, number - 1, 0));
        }
        for (int index = 0; index < 4; index++) {
            if (EXTENDED.contains(first.get(0x1c2 + 16 * index) & 0xff)) {
                return logical(number, Integer.toUnsignedLong(first.getInt(0x1c6 + 16 * index)));
            }
        }
        return Optional.empty();
    }

    private Optional<long[]> logical(int number, long extended) throws IOException {
        long at = extended;
        for (int found = 5; ; found++) {
            ByteBuffer record = sector(at);
            if (record.getShort(510) != (short) 0xaa55) {
                return Optional.empty();
            }
            if (found == number) {
                return Optional.of(entry(record, 0, at));
            }
            long next = Integer.toUnsignedLong(record.getInt(0x1c6 + 16));
            if (next == 0) {
                return Optional.empty();
            }
            at = extended + next;
        }
    }

    private static long[] entry(ByteBuffer record, int index, long base) {
        int at = 0x1be + 16 * index;
        return new long[] {
            base + Integer.toUnsignedLong(record.getInt(at + 8)),
            Integer.toUnsignedLong(record.getInt(at + 12)),
            FAT.contains(record.get(at + 4) & 0xff) ? 1 : 0
        };
    }
}
