package org.directpathguard.repair.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A formatted partition of a laboratory disk, changed with mtools and judged by fsck.vfat. */
public final class LabVolume {

    private static final int JUDGED_BYTES = 300 << 20;

    private final Path image;
    private final int number;
    private final long start;
    private final long size;
    private final int sectorSize;

    LabVolume(Path image, int number, long start, long size, int sectorSize) {
        this.image = image;
        this.number = number;
        this.start = start;
        this.size = size;
        this.sectorSize = sectorSize;
    }

    /**
     * Where the partition starts.
     *
     * @return bytes from the start of the image
     */
    public long start() {
        return start;
    }

    /** Puts VMware's mark and a UUID, made of the partition number, into the second sector. */
    public void mark() {
        byte[] mark = "VMWARE FAT16    ".getBytes(StandardCharsets.US_ASCII);
        byte[] uuid = new byte[16];
        java.util.Arrays.fill(uuid, (byte) (0xa0 + number));
        write(sectorSize, mark);
        write(sectorSize + 16, uuid);
    }

    /** Moves a FAT32 volume's free-space summary to the third sector: mkfs.vfat puts it where VMware's mark belongs. */
    void moveFreeSpaceSummary() {
        write(2L * sectorSize, read(sectorSize, sectorSize));
        write(48, (byte) 2, (byte) 0);
        write(6L * sectorSize + 48, (byte) 2, (byte) 0);
    }

    /**
     * Copies a file in, over one that is there.
     *
     * @param name its name; lower case gives long-name entries or the NT case bits, as mtools likes; may start with a
     *     folder of the volume
     * @param content its content
     */
    public void copyIn(String name, byte[] content) {
        int slash = name.lastIndexOf('/');
        copyIn(name.substring(0, slash + 1), Map.of(name.substring(slash + 1), content));
    }

    /**
     * Copies files into the root directory in the order of their names, over those that are there.
     *
     * @param files content by name
     */
    public void copyIn(Map<String, byte[]> files) {
        copyIn("", files);
    }

    private void copyIn(String target, Map<String, byte[]> files) {
        try {
            Path folder = Files.createTempDirectory("lab");
            List<String> arguments = new ArrayList<>(List.of("-o"));
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                Path path = folder.resolve(file.getKey());
                Files.write(path, file.getValue());
                arguments.add(path.toString());
            }
            arguments.add("::" + target);
            mtools("mcopy", arguments.toArray(String[]::new));
            for (String name : files.keySet()) {
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Reads a file back with mtools.
     *
     * @param name its name
     * @return its content
     */
    public byte[] copyOut(String name) {
        try {
            Path folder = Files.createTempDirectory("lab");
            Path file = folder.resolve("out");
            try {
                mtools("mcopy", "::" + name, file.toString());
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Runs one of the mtools on the volume.
     *
     * @param program its name
     * @param arguments what follows {@code -i IMAGE}
     * @return its output
     */
    public String mtools(String program, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "-i";
        all[1] = image + "@@" + start;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return LabPrograms.succeed("", program, all);
    }

    /**
     * Lets fsck.vfat judge the volume without changing it.
     *
     * @return its exit code (0 is clean) and what it said
     */
    public LabPrograms.Run fsck() {
        try {
            Path copy = Files.createTempFile("lab", ".fat");
            try (FileChannel from = FileChannel.open(image, StandardOpenOption.READ);
                    FileChannel to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                copySparsely(from, to);
                LabPrograms.Run run = LabPrograms.run("", "fsck.vfat", "-n", copy.toString());
                return new LabPrograms.Run(run.exitCode(), run.output().replace(copy.toString(), "VOLUME"));
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Copies what is not zero; of a huge volume only the start, where everything lies that the laboratory puts there. */
    private void copySparsely(FileChannel from, FileChannel to) throws IOException {
        long end = Math.min(size, JUDGED_BYTES);
        ByteBuffer block = ByteBuffer.allocate(1 << 20);
        ByteBuffer zeros = ByteBuffer.allocate(1 << 20);
        for (long at = 0; at < end; at += block.capacity()) {
            block.clear().limit((int) Math.min(block.capacity(), end - at));
            from.read(block, start + at);
            block.flip();
            zeros.clear().limit(block.limit());
            if (!block.equals(zeros)) {
                to.write(block, at);
            }
        }
        to.write(ByteBuffer.allocate(1), size - 1);
    }

    /**
     * Reads raw bytes.
     *
     * @param at bytes from the start of the volume
     * @param length how many
     * @return the bytes
     */
    public byte[] read(long at, int length) {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate(length);
            while (buffer.hasRemaining() && channel.read(buffer, start + at + buffer.position()) >= 0) {
                // a read may return less than was asked for
            }
            return buffer.array();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * Writes raw bytes.
     *
     * @param at bytes from the start of the volume
     * @param bytes the bytes
     */
    public void write(long at, byte... bytes) {
        try (FileChannel channel = FileChannel.open(image, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), start + at);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
