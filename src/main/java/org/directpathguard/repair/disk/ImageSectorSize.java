package org.directpathguard.repair.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.directpathguard.repair.failure.RepairException;

/** Finds out the sector size of the disk that an image was taken from: the file itself does not say. */
final class ImageSectorSize {

    private static final int USUAL = 512;
    private static final int LARGE = 4096;

    private ImageSectorSize() {}

    /**
     * The size with which a sound GPT is found, else the size with which partitions start with a FAT boot sector of that
     * same size, else 512.
     */
    static int of(FileChannel channel) throws IOException {
        if (channel.size() < 8 * LARGE || hasGpt(new ChannelDevice(channel, USUAL))) {
            return USUAL;
        }
        ChannelDevice large = new ChannelDevice(channel, LARGE);
        if (hasGpt(large)) {
            return LARGE;
        }
        return !hasVolume(new ChannelDevice(channel, USUAL)) && hasVolume(large) ? LARGE : USUAL;
    }

    private static boolean hasGpt(SectorDevice device) throws IOException {
        return GptReader.isSoundHeader(device.read(1, 1));
    }

    private static boolean hasVolume(SectorDevice device) throws IOException {
        try {
            for (Partition partition : PartitionTable.read(device, "image").partitions()) {
                if (partition.mayHoldFat() && partition.firstSector() < device.sectorCount()) {
                    byte[] first = device.read(partition.firstSector(), 1);
                    if (LittleEndian.shortAt(first, 11) == device.sectorSize()
                            && LittleEndian.shortAt(first, 510) == 0xaa55) {
                        return true;
                    }
                }
            }
            return false;
        } catch (RepairException e) {
            return false;
        }
    }
}
