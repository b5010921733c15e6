package org.directpathguard.repair.lab;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.directpathguard.repair.disk.SectorDevice;

/** The loader's view of a FAT volume: the first FAT, the root directory, short names. */
final class LoaderFat {

    private static final long END = -1;
    private static final long ERROR = -2;

    private final SectorDevice disk;
    private final long start;
    private final ByteBuffer boot;
    private final int sectorSize;
    private long fat;
    private long root;
    private long data;
    private int perCluster;
    private long clusters;

    LoaderFat(SectorDevice disk, long start) throws IOException {
        this.disk = disk;
        this.start = start;
        this.sectorSize = disk.sectorSize();
        this.boot = ByteBuffer.wrap(disk.read(start, 1)).order(ByteOrder.LITTLE_ENDIAN);
    }

    boolean open() {
        if (Short.toUnsignedInt(boot.getShort(11)) != sectorSize) {
            return false;
        }
        perCluster = boot.get(13) == 0 ? 256 : boot.get(13) & 0xff;
        fat = Short.toUnsignedInt(boot.getShort(14));
        long fatSize = or(boot.getShort(22), boot.getInt(36));
        root = fat + fatSize * (boot.get(16) & 0xff);
        data = root + (Short.toUnsignedInt(boot.getShort(17)) * 32L + sectorSize - 1) / sectorSize;
        long end = or(boot.getShort(19), boot.getInt(32));
        clusters = data < end ? (end - data) / perCluster : 0;
        return clusters > 0 && Integer.bitCount(perCluster) == 1;
    }

    private static long or(short small, int large) {
        return small != 0 ? Short.toUnsignedLong(small) : Integer.toUnsignedLong(large);
    }

    Optional<byte[]> load(String shortName) throws IOException {
        long sector = clusters > 0xfff4 ? sectorOf(Integer.toUnsignedLong(boot.getInt(44))) : root;
        while (sector != END && sector != ERROR) {
            byte[] bytes = read(sector);
            for (int at = 0; at < bytes.length; at += 32) {
                if (new String(bytes, at, 11, StandardCharsets.ISO_8859_1).equals(shortName)) {
                    return content(ByteBuffer.wrap(bytes, at, 32).slice().order(ByteOrder.LITTLE_ENDIAN));
                }
                if (bytes[at] == 0) {
                    return Optional.empty();
                }
            }
            sector = next(sector);
        }
        return Optional.empty();
    }

    private Optional<byte[]> content(ByteBuffer entry) throws IOException {
        int size = entry.getInt(28);
        if (size == 0) {
            return Optional.of(new byte[0]);
        }
        long cluster = Short.toUnsignedLong(entry.getShort(26)) | Short.toUnsignedLong(entry.getShort(20)) << 16;
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        long sector = sectorOf(cluster);
        for (int left = size; left > 0; left -= sectorSize) {
            if (sector == END || sector == ERROR) {
                return Optional.empty();
            }
            content.writeBytes(read(sector));
            sector = next(sector);
        }
        return sector == ERROR ? Optional.empty() : Optional.of(Arrays.copyOf(content.toByteArray(), size));
    }

    private byte[] read(long sector) throws IOException {
        return disk.read(start + sector, 1);
    }

    private long sectorOf(long cluster) {
        return cluster < 2 || cluster >= clusters + 2 ? ERROR : data + (cluster - 2) * perCluster;
    }

    private long next(long sector) throws IOException {
        if (sector < data) {
            return sector + 1 < data ? sector + 1 : END;
        }
        if ((sector - data + 1) % perCluster != 0) {
            return sector + 1;
        }
        int cluster = (int) ((sector - data) / perCluster) + 2;
        if (clusters <= 0xff4) {
            int pair = fatByte(cluster + cluster / 2) | fatByte(cluster + cluster / 2 + 1) << 8;
            int next = cluster % 2 == 0 ? pair & 0xfff : pair >> 4;
            return next >= 0xff8 ? END : sectorOf(next);
        }
        if (clusters <= 0xfff4) {
            int next = fatByte(cluster * 2L) | fatByte(cluster * 2L + 1) << 8;
            return next >= 0xfff8 ? END : sectorOf(next);
        }
        long next = 0;
        for (int index = 3; index >= 0; index--) {
            next = next << 8 | fatByte(cluster * 4L + index);
        }
        return (next & 0xfffffff) >= 0xffffff8 ? END : sectorOf(next & 0xfffffff);
    }

    private int fatByte(long offset) throws IOException {
        return read(fat + offset / sectorSize)[(int) (offset % sectorSize)] & 0xff;
    }
}
