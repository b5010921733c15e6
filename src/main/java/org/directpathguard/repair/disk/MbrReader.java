package org.directpathguard.repair.disk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads an MBR and the chain of its first extended partition. */
final class MbrReader {

    private static final int DISK_SIGNATURE = 0x1b8;
    private static final int FIRST_LOGICAL = 5;
    private static final int MOST_LOGICAL = 120;

    private final SectorDevice device;
    private final byte[] first;
    private final List<Partition> partitions = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    MbrReader(SectorDevice device, byte[] first) {
        this.device = device;
        this.first = first;
    }

    PartitionTable read() throws IOException {
        boolean chainRead = false;
        List<MbrEntry> extended = new ArrayList<>();
        for (int index = 0; index < 4; index++) {
            MbrEntry entry = MbrEntry.at(first, index);
            if (entry.isUsed()) {
                partitions.add(entry.asPartition(index + 1, entry.start()));
            }
            if (entry.isExtended()) {
                extended.add(entry);
            }
        }
        for (MbrEntry entry : extended) {
            if (chainRead) {
                problems.add("There is a second extended partition; the loader ignores it.");
            } else {
                readChain(entry);
                chainRead = true;
            }
        }
        String signature = String.format(Locale.ROOT, "%08x", LittleEndian.intAt(first, DISK_SIGNATURE));
        return new PartitionTable(
                new DiskIdentity(device.sectorSize(), device.sectorCount(), PartitionScheme.MBR, signature),
                partitions,
                problems);
    }

    private void readChain(MbrEntry extended) throws IOException {
        Set<Long> seen = new HashSet<>();
        long offset = 0;
        int number = FIRST_LOGICAL;
        do {
            long at = extended.start() + offset;
            if (at >= device.sectorCount()) {
                problems.add("The chain of logical partitions leads beyond the end of the disk, to sector " + at + ".");
                return;
            }
            byte[] bootRecord = device.read(at, 1);
            MbrEntry entry = MbrEntry.at(bootRecord, 0);
            if (LittleEndian.shortAt(bootRecord, 510) != 0xaa55) {
                problems.add("The chain of logical partitions is broken at sector " + at + ".");
                return;
            }
            if (!seen.add(at) || number >= FIRST_LOGICAL + MOST_LOGICAL) {
                problems.add("The chain of logical partitions runs in a circle at sector " + at + ".");
                return;
            }
            if (entry.isExtended()) {
                problems.add("There is an extended partition inside the extended one; the loader stops there.");
                return;
            }
            addLogical(entry, number, at, extended);
            number++;
            offset = MbrEntry.at(bootRecord, 1).start();
        } while (offset > 0);
    }

    private void addLogical(MbrEntry entry, int number, long bootRecord, MbrEntry extended) {
        if (!entry.isUsed()) {
            return;
        }
        long start = bootRecord + entry.start();
        long end = extended.start() + extended.size();
        if (start < extended.start() || start >= end || start + entry.size() > end) {
            problems.add(
                    "Logical partition " + number + " does not lie inside the extended one; the loader ignores it.");
            return;
        }
        partitions.add(entry.asPartition(number, start));
    }
}
