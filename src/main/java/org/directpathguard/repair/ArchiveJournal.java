package org.directpathguard.repair;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.IoWords;
import org.directpathguard.repair.failure.RefusedException;

/**
 * What lay under a lone archive's name before the repair, and what was to lie there: a folder with both files and a
 * list of their hashes.
 */
final class ArchiveJournal {

    static final String MANIFEST = "archive.properties";
    static final String OLD = "old";
    static final String NEW = "new";

    private static final String SCHEMA = "directpath-guard/archive-journal/1";
    private static final String NOTHING = "none";

    private final Path folder;

    ArchiveJournal(Path folder) {
        this.folder = folder;
    }

    /** {@return whether the folder holds a journal of this kind} */
    static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(MANIFEST));
    }

    void write(Path target, Optional<byte[]> old, byte[] replacement) throws RefusedException {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> content = Files.list(folder)) {
                if (content.findAny().isPresent()) {
                    throw new RefusedException(
                            "The journal folder " + folder + " is not empty.", "Name another one with --journal.");
                }
            }
            if (old.isPresent()) {
                DurableFiles.write(folder.resolve(OLD), old.get());
            }
            DurableFiles.write(folder.resolve(NEW), replacement);
            DurableFiles.write(folder.resolve(MANIFEST), manifest(target, old, replacement));
        } catch (IOException failure) {
            throw new RefusedException(
                    "The journal can't be written to " + folder + ": " + IoWords.of(failure) + ".",
                    "Name a folder with free space with --journal. Nothing was changed.",
                    failure);
        }
    }

    /**
     * Reads the journal back.
     *
     * @return what it says
     * @throws DamagedException if a file is missing or does not have the hash it had
     */
    Content read() throws DamagedException {
        try {
            Properties manifest = new Properties();
            manifest.load(new StringReader(Files.readString(folder.resolve(MANIFEST))));
            String before = manifest.getProperty("sha256Before", "");
            String after = manifest.getProperty("sha256After", "");
            Path target = Path.of(manifest.getProperty("target", ""));
            Optional<byte[]> old =
                    before.equals(NOTHING) ? Optional.empty() : Optional.of(checked(folder.resolve(OLD), before));
            if (!manifest.getProperty("schema", "").equals(SCHEMA)) {
                throw damaged("its manifest is of another kind");
            }
            return new Content(target, old, checked(folder.resolve(NEW), after));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw damaged(unreadable instanceof IOException failure ? IoWords.of(failure) : "its manifest is garbled");
        }
    }

    private byte[] checked(Path file, String sha256) throws IOException, DamagedException {
        byte[] content = Files.readAllBytes(file);
        if (!Sha256.of(content).equals(sha256)) {
            throw damaged("the file " + file.getFileName() + " does not have the hash that it had");
        }
        return content;
    }

    private DamagedException damaged(String why) {
        return new DamagedException(
                "The journal in " + folder + " is damaged: " + why + ".",
                "Nothing was changed. If there is another copy of the journal, use that.");
    }

    private static byte[] manifest(Path target, Optional<byte[]> old, byte[] replacement) throws IOException {
        Properties manifest = new Properties();
        manifest.setProperty("schema", SCHEMA);
        manifest.setProperty("target", target.toAbsolutePath().toString());
        manifest.setProperty("sha256Before", old.map(Sha256::of).orElse(NOTHING));
        manifest.setProperty("sha256After", Sha256.of(replacement));
        manifest.setProperty("written", Instant.now().toString());
        manifest.setProperty("tool", "DirectPath Guard " + ToolVersion.get());
        StringWriter text = new StringWriter();
        manifest.store(text, "What a repair replaced, and by what");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What a journal says.
     *
     * @param target the file that was written
     * @param old what lay there before, if anything did
     * @param replacement what was to lie there
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, handed on, never compared as a record
    record Content(Path target, Optional<byte[]> old, byte[] replacement) {}
}
