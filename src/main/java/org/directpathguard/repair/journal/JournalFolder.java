package org.directpathguard.repair.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.IoWords;
import org.directpathguard.repair.failure.RefusedException;

/** A journal's place on another medium. */
public final class JournalFolder {

    private static final String MANIFEST = "journal.txt";
    private static final String DATA = "journal.bin";
    private static final String NEXT_STEP =
            "Give the folder that the repair named, the one with journal.txt and journal.bin.";
    private static final long MOST_BYTES = 1L << 30;

    private final Path folder;

    private JournalFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes a folder for a new journal.
     *
     * @param folder a folder that is empty or not there yet
     * @return the folder
     * @throws RefusedException if it can't be made, or holds files
     */
    public static JournalFolder make(Path folder) throws RefusedException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                if (files.findAny().isPresent()) {
                    throw new RefusedException(
                            "The journal folder " + folder + " is not empty.",
                            "Give an empty or a new folder with --journal, on the rescue medium.");
                }
            }
            return new JournalFolder(folder);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static RefusedException unwritable(Path folder, IOException cause) {
        return new RefusedException(
                "The journal can't be written to " + folder + ": " + IoWords.of(cause)
                        + ". Nothing was written to the target.",
                "Give a folder with --journal that can be written to and has some megabytes free, on the rescue"
                        + " medium.",
                cause);
    }

    /**
     * Writes a journal and reads it back, so that it is known to be good before anything relies on it.
     *
     * @param journal the journal
     * @throws RefusedException if it can't be written, or does not read back
     */
    public void write(Journal journal) throws RefusedException {
        try {
            JournalWriter writer = new JournalWriter(journal, Instant.now());
            put(DATA, writer.data());
            put(MANIFEST, writer.manifest());
            try (FileChannel itself = FileChannel.open(folder, StandardOpenOption.READ)) {
                itself.force(true);
            }
            JournalReader.read(get(MANIFEST), get(DATA));
        } catch (DamagedJournalException e) {
            throw unwritable(folder, new IOException("it reads back differently from what was written", e));
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Saves a file beside the journal, for people who want the original as a whole.
     *
     * @param name file name
     * @param content its content
     * @throws RefusedException if it can't be written
     */
    public void save(String name, byte[] content) throws RefusedException {
        try {
            put(name, content);
            if (!Arrays.equals(get(name), content)) {
                throw new IOException(name + " reads back differently from what was written");
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /**
     * Reads a journal.
     *
     * @param folder where it was written
     * @return the journal
     * @throws RefusedException if there is none
     * @throws DamagedJournalException if it is damaged
     */
    public static Journal read(Path folder) throws RefusedException, DamagedJournalException {
        JournalFolder journal = new JournalFolder(folder);
        try {
            return JournalReader.read(journal.get(MANIFEST), journal.get(DATA));
        } catch (NoSuchFileException e) {
            throw new RefusedException(
                    "There is no journal in " + folder + ": it holds no "
                            + Path.of(e.getFile()).getFileName() + ".",
                    NEXT_STEP,
                    e);
        } catch (IOException e) {
            throw new RefusedException(
                    "The journal in " + folder + " can't be read: " + IoWords.of(e) + ".", NEXT_STEP, e);
        }
    }

    private void put(String name, byte[] content) throws IOException {
        try (FileChannel file =
                FileChannel.open(folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                file.write(left);
            }
            file.force(true);
        }
    }

    private byte[] get(String name) throws IOException {
        Path file = folder.resolve(name);
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new IOException(name + " is no ordinary file");
        }
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is far too large");
        }
        return Files.readAllBytes(file);
    }
}
