package org.directpathguard.repair.disk;

import java.io.IOException;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;

/** Tells a GPT from an MBR the way the loader does, and hands on to the reader of the one or the other. */
final class PartitionTableReader {

    private static final int SIGNATURE = 510;

    private final SectorDevice device;
    private final String name;

    PartitionTableReader(SectorDevice device, String name) {
        this.device = device;
        this.name = name;
    }

    PartitionTable read() throws RefusedException, DamagedException {
        try {
            if (device.sectorCount() < 8) {
                throw noTable("it is too small to be a disk");
            }
            byte[] first = device.read(0, 1);
            if (LittleEndian.shortAt(first, SIGNATURE) != 0xaa55) {
                throw noTable("its first sector is no boot record");
            }
            if (isVolume(first)) {
                throw new RefusedException(
                        name + " is a single partition, not a whole disk.",
                        "Give the disk that holds it, so that all its boot banks are seen together; or mount the"
                                + " partition and give the folder.");
            }
            return MbrEntry.at(first, 0).isProtective()
                    ? new GptReader(device, name).read()
                    : new MbrReader(device, first).read();
        } catch (IOException e) {
            throw new DamagedException(
                    "The partition table of " + name + " can't be read: " + e.getMessage(),
                    "Look for input/output errors in the kernel's log. Copy a failing disk with ddrescue and repair"
                            + " the copy.",
                    e);
        }
    }

    /** A FAT boot sector ends in the same signature as a partition table; it starts with a jump and names its sector size. */
    private static boolean isVolume(byte[] first) {
        boolean jumps = LittleEndian.byteAt(first, 0) == 0xeb || LittleEndian.byteAt(first, 0) == 0xe9;
        int sectorSize = LittleEndian.shortAt(first, 11);
        boolean described = sectorSize == 512 || sectorSize == 4096;
        int fatCount = LittleEndian.byteAt(first, 16);
        return jumps && described && fatCount >= 1 && fatCount <= 2 && MbrEntry.noneMakesSense(first);
    }

    private RefusedException noTable(String why) {
        return new RefusedException(
                name + " has no partition table: " + why + ".",
                "Give the whole disk from which ESXi boots, not one of its partitions; --scan-disks finds it.");
    }
}
