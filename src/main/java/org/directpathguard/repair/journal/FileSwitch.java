package org.directpathguard.repair.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;

/** Replaces a file on a mounted FAT volume so that a power cut leaves the old one or the new one. */
public final class FileSwitch {

    private FileSwitch() {}

    /**
     * Replaces a file.
     *
     * <p>The new content goes into a file beside the old one, named so that ESXi itself would clear it away
     * ({@code state.tgz.NUMBER}), and is moved over the old one. The old file is held open meanwhile: Linux's driver frees
     * its clusters only when the last handle is closed, and by then the moved file has been forced to the medium. Closed
     * earlier, the old chain would be freed before the directory entry points to the new one.
     *
     * @param file the file; it keeps its name in the directory
     * @param content its new content
     * @throws IOException if that fails; unless the move was done, the old file is untouched and nothing is left behind
     */
    public static void replace(Path file, byte[] content) throws IOException {
        Path temporary = beside(file);
        try {
            write(temporary, content);
            check(temporary, content);
            try (FileChannel old = FileChannel.open(file, StandardOpenOption.READ);
                    FileChannel fresh = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
                fresh.force(true);
                forceFolder(file);
                if (!old.isOpen()) {
                    throw new IOException("the old file was closed too early");
                }
            }
            forceFolder(file);
        } finally {
            Files.deleteIfExists(temporary);
        }
        check(file, content);
    }

    /**
     * Overwrites a file where it lies, for a volume that has no room for a second copy. A power cut leaves a mixture.
     *
     * @param file the file
     * @param content its new content
     * @throws IOException if that fails
     */
    public static void overwrite(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            writeFully(channel, content);
            channel.truncate(content.length);
            channel.force(true);
        }
        check(file, content);
    }

    private static Path beside(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        long number = ProcessHandle.current().pid();
        Path temporary = file.resolveSibling(name + "." + number);
        while (Files.exists(temporary)) {
            number++;
            temporary = file.resolveSibling(name + "." + number);
        }
        return temporary;
    }

    private static void write(Path file, byte[] content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeFully(channel, content);
            channel.force(true);
        }
    }

    private static void writeFully(FileChannel channel, byte[] content) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(content);
        while (left.hasRemaining()) {
            channel.write(left, left.position());
        }
    }

    private static void check(Path file, byte[] content) throws IOException {
        if (!Arrays.equals(Files.readAllBytes(file), content)) {
            throw new IOException(file + " reads back differently from what was written");
        }
    }

    private static void forceFolder(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
                itself.force(true);
            }
        }
    }
}
