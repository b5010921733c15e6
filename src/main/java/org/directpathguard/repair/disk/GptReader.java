package org.directpathguard.repair.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.directpathguard.repair.failure.DamagedException;

/** Reads the primary GUID partition table; the loader looks at no other copy. */
final class GptReader {

    static final String SIGNATURE = "EFI PART";

    private static final int SMALLEST_HEADER = 92;
    private static final int SMALLEST_ENTRY = 128;
    private static final int LARGEST_ENTRY = 4096;
    private static final int MOST_ENTRIES = 4096;
    private static final String UNUSED = "00000000-0000-0000-0000-000000000000";
    private static final Set<String> MAY_HOLD_FAT =
            Set.of("ebd0a0a2-b9e5-4433-87c0-68b6b72699c7", "c12a7328-f81f-11d2-ba4b-00a0c93ec93b");

    private final SectorDevice device;
    private final String name;

    GptReader(SectorDevice device, String name) {
        this.device = device;
        this.name = name;
    }

    static boolean isHeader(byte[] sector) {
        byte[] signature = SIGNATURE.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return Arrays.equals(sector, 0, signature.length, signature, 0, signature.length);
    }

    static boolean isSoundHeader(byte[] sector) {
        long length = LittleEndian.intAt(sector, 12);
        if (!isHeader(sector) || length < SMALLEST_HEADER || length > sector.length) {
            return false;
        }
        byte[] header = sector.clone();
        LittleEndian.putInt(header, 16, 0);
        return LittleEndian.longAt(sector, 24) == 1 && checksum(header, (int) length) == LittleEndian.intAt(sector, 16);
    }

    PartitionTable read() throws IOException, DamagedException {
        byte[] header = device.read(1, 1);
        if (!isHeader(header)) {
            throw damaged("its header is missing");
        }
        if (!isSoundHeader(header)) {
            throw damaged("its header has a wrong checksum");
        }
        long first = LittleEndian.longAt(header, 72);
        long count = LittleEndian.intAt(header, 80);
        long length = LittleEndian.intAt(header, 84);
        if (length < SMALLEST_ENTRY || length > LARGEST_ENTRY || count > MOST_ENTRIES) {
            throw damaged("it has " + count + " entries of " + length + " bytes");
        }
        int bytes = (int) (count * length);
        int sectors = (bytes + device.sectorSize() - 1) / device.sectorSize();
        if (first < 2 || sectors < 1 || first > device.sectorCount() - sectors) {
            throw damaged("its entries would lie at sector " + first);
        }
        byte[] entries = device.read(first, sectors);
        if (checksum(entries, bytes) != LittleEndian.intAt(header, 88)) {
            throw damaged("its entries have a wrong checksum");
        }
        return new PartitionTable(
                new DiskIdentity(device.sectorSize(), device.sectorCount(), PartitionScheme.GPT, guid(header, 56)),
                partitions(entries, (int) count, (int) length),
                List.of());
    }

    private static List<Partition> partitions(byte[] entries, int count, int length) {
        List<Partition> partitions = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int at = index * length;
            String type = guid(entries, at);
            long start = LittleEndian.longAt(entries, at + 32);
            long end = LittleEndian.longAt(entries, at + 40);
            if (!type.equals(UNUSED) && start > 0 && end >= start) {
                partitions.add(new Partition(index + 1, start, end - start + 1, MAY_HOLD_FAT.contains(type), type));
            }
        }
        return partitions;
    }

    /** A GUID on disk has its first three groups lowest byte first, the rest in reading order. */
    private static String guid(byte[] bytes, int at) {
        return String.format(
                Locale.ROOT,
                "%08x-%04x-%04x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                LittleEndian.intAt(bytes, at),
                LittleEndian.shortAt(bytes, at + 4),
                LittleEndian.shortAt(bytes, at + 6),
                bytes[at + 8],
                bytes[at + 9],
                bytes[at + 10],
                bytes[at + 11],
                bytes[at + 12],
                bytes[at + 13],
                bytes[at + 14],
                bytes[at + 15]);
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    private DamagedException damaged(String how) {
        return new DamagedException(
                "The primary partition table (GPT) of " + name + " is damaged: " + how
                        + ". VMware's loader reads no other copy, so the host can't boot from this disk.",
                "Restore it from the copy at the end of the disk: run 'gdisk " + ShellText.quote(name)
                        + "' and enter r, b, c, w. Then run the repair again.");
    }
}
