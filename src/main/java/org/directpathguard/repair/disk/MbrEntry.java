package org.directpathguard.repair.disk;

import java.util.Locale;
import java.util.Set;

/** One of the four entries of a boot record. */
record MbrEntry(int flags, int type, long start, long size) {

    private static final int TABLE = 0x1be;
    private static final int LENGTH = 16;
    private static final int PROTECTIVE = 0xee;
    private static final Set<Integer> EXTENDED = Set.of(0x05, 0x0f, 0x85);
    private static final Set<Integer> MAY_HOLD_FAT = Set.of(0x01, 0x04, 0x06, 0x0b, 0x0c, 0x0e, 0xef);

    static MbrEntry at(byte[] bootRecord, int index) {
        int at = TABLE + index * LENGTH;
        return new MbrEntry(
                LittleEndian.byteAt(bootRecord, at),
                LittleEndian.byteAt(bootRecord, at + 4),
                LittleEndian.intAt(bootRecord, at + 8),
                LittleEndian.intAt(bootRecord, at + 12));
    }

    static boolean noneMakesSense(byte[] bootRecord) {
        for (int index = 0; index < 4; index++) {
            MbrEntry entry = at(bootRecord, index);
            if ((entry.flags & 0x7f) == 0 && entry.type != 0 && entry.start > 0 && entry.size > 0) {
                return false;
            }
        }
        return true;
    }

    boolean isUsed() {
        return type != 0 && size > 0;
    }

    boolean isExtended() {
        return EXTENDED.contains(type);
    }

    boolean isProtective() {
        return type == PROTECTIVE && start == 1 && flags == 0;
    }

    Partition asPartition(int number, long firstSector) {
        return new Partition(
                number, firstSector, size, MAY_HOLD_FAT.contains(type), String.format(Locale.ROOT, "%02x", type));
    }
}
