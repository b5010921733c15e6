package org.directpathguard.repair;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Tells a lone archive from a disk image by its first 512 bytes: gzip and tar have their marks there, and a disk has
 * its own in the last two of them. The name decides only where the bytes say nothing.
 */
final class FileSort {

    private static final int BLOCK = 512;
    private static final int CHECKSUM_AT = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private FileSort() {}

    static boolean isArchive(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        byte[] start;
        try (InputStream stream = Files.newInputStream(path)) {
            start = stream.readNBytes(BLOCK);
        } catch (IOException unreadable) {
            return namedAsArchive(path);
        }
        return isGzip(start) || isTarHeader(start) || (!hasBootMark(start) && namedAsArchive(path));
    }

    private static boolean isGzip(byte[] start) {
        return start.length > 2 && start[0] == 0x1f && (start[1] & 0xff) == 0x8b;
    }

    private static boolean hasBootMark(byte[] start) {
        return start.length == BLOCK && start[510] == 0x55 && (start[511] & 0xff) == 0xaa;
    }

    private static boolean isTarHeader(byte[] start) {
        if (start.length < BLOCK || start[0] == 0) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            boolean inChecksum = i >= CHECKSUM_AT && i < CHECKSUM_AT + CHECKSUM_LENGTH;
            sum += inChecksum ? ' ' : start[i] & 0xff;
        }
        String digits = new String(start, CHECKSUM_AT, CHECKSUM_LENGTH, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        return digits.matches("[0-7]{1,7}") && Integer.parseInt(digits, 8) == sum;
    }

    private static boolean namedAsArchive(Path path) {
        String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".tgz") || name.endsWith(".tar.gz") || name.endsWith(".tar");
    }
}
