package org.directpathguard.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** A file of checkpoints, one line each; best on a medium that takes additions only. */
public final class CheckpointFile implements CheckpointSink {

    private final Path file;

    /**
     * A file.
     *
     * @param file where it lies; made when it is missing
     */
    public CheckpointFile(Path file) {
        this.file = file;
    }

    @Override
    public void ship(Checkpoint checkpoint) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer line = StandardCharsets.UTF_8.encode(checkpoint.json() + "\n");
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(true);
        }
    }

    /**
     * Reads the file: checkpoints or their delivered events, one in each line, or a single signed note.
     *
     * @return its checkpoints
     * @throws IOException if it can't be read, or holds something else
     */
    public List<Checkpoint> read() throws IOException {
        List<Checkpoint> checkpoints = new ArrayList<>();
        String content = Files.readString(file, StandardCharsets.UTF_8);
        if (!content.stripLeading().startsWith("{")) {
            return List.of(Checkpoint.ofNote(content));
        }
        for (String line : content.lines().toList()) {
            if (!line.isBlank()) {
                checkpoints.add(Checkpoint.parse(line));
            }
        }
        return checkpoints;
    }
}
