package org.directpathguard.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The root over the first entries of the ledger. Kept where nobody can reach who can reach the ledger, it shows whether any
 * of them was changed or removed since, even if the whole chain was computed anew.
 *
 * @param size how many entries it covers
 * @param root RFC 6962 root over their leaf hashes, in hexadecimal
 * @param time when it was taken
 * @param note the same as a signed note of transparency logs (C2SP tlog-checkpoint); empty if nobody signed it
 */
public record Checkpoint(long size, String root, Instant time, Optional<String> note) {

    /** Kind and version of the document. */
    public static final String SCHEMA = "directpath-guard/checkpoint/1";

    private static final JsonMapper READER = new JsonMapper();
    private static final String HASH = "[0-9a-f]{64}";
    private static final int LINES = 4;

    /**
     * A checkpoint that nobody signed.
     *
     * @param size how many entries it covers
     * @param root RFC 6962 root over their leaf hashes, in hexadecimal
     * @param time when it was taken
     */
    public Checkpoint(long size, String root, Instant time) {
        this(size, root, time, Optional.empty());
    }

    Checkpoint withNote(String signed) {
        return new Checkpoint(size, root, time, Optional.of(signed));
    }

    /** What is signed: origin, size and root as tlog-checkpoint has it, then the time as a line of its own. */
    String noteText(String origin) {
        return origin + "\n" + size + "\n"
                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(root)) + "\n" + time + "\n";
    }

    /** {@return one line of JSON} */
    public String json() {
        Map<String, Object> content =
                new LinkedHashMap<>(Map.of("schema", SCHEMA, "size", size, "root", root, "time", time.toString()));
        note.ifPresent(signed -> content.put("note", signed));
        return CanonicalJson.write(content);
    }

    /**
     * Reads a line that {@link #json()} wrote, or the event of a checkpoint as a subscriber got it.
     *
     * @param line the line
     * @return the checkpoint
     * @throws IOException if it is none
     */
    public static Checkpoint parse(String line) throws IOException {
        try {
            JsonNode node = READER.readTree(line);
            String delivered = node.path("data").path("facts").path("note").asString("");
            if (!delivered.isEmpty()) {
                return ofNote(delivered);
            }
            if (!SCHEMA.equals(node.path("schema").asString(""))) {
                throw new IOException("A line is no checkpoint: " + PlainLine.of(line));
            }
            if (!node.path("root").asString("").matches(HASH)) {
                throw new IOException("A checkpoint has no root: " + PlainLine.of(line));
            }
            Checkpoint plain = new Checkpoint(
                    node.path("size").asLong(0),
                    node.path("root").asString(""),
                    Instant.parse(node.path("time").asString("")));
            String signed = node.path("note").asString("");
            return signed.isEmpty() ? plain : plain.withNote(signed);
        } catch (JacksonException | DateTimeParseException e) {
            throw new IOException("A line is no checkpoint: " + PlainLine.of(line), e);
        }
    }

    /**
     * Reads a signed note. Whether the signature holds is another question.
     *
     * @param note the note
     * @return what it says
     * @throws IOException if it is none
     */
    static Checkpoint ofNote(String note) throws IOException {
        List<String> lines =
                SignedNote.text(note).map(text -> text.lines().toList()).orElse(List.of());
        try {
            if (lines.size() < LINES) {
                throw new IOException("This is no signed note of a checkpoint.");
            }
            return new Checkpoint(
                    Long.parseLong(lines.get(1)),
                    HexFormat.of().formatHex(Base64.getDecoder().decode(lines.get(2))),
                    Instant.parse(lines.get(3)),
                    Optional.of(note));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw new IOException("This is no signed note of a checkpoint.", e);
        }
    }

    /**
     * What is wrong with its signature.
     *
     * @param verifierKey {@code NAME+HASH+KEY}, as {@link CheckpointKey#verifierKey} gives it
     * @return what is wrong; empty if it was signed with that key and says the same in both forms
     */
    public Optional<String> wrongSignature(String verifierKey) {
        Optional<SignedNote.Verifier> verifier = SignedNote.Verifier.parse(verifierKey);
        if (verifier.isEmpty()) {
            return Optional.of("can't be verified: the key is none of the form NAME+HASH+KEY for Ed25519");
        }
        if (note.isEmpty()) {
            return Optional.of("bears no signature");
        }
        if (!verifier.get().hasSigned(note.get())) {
            return Optional.of("has a signature that is not by the key of "
                    + verifier.get().name());
        }
        boolean same = SignedNote.text(note.get())
                .filter(noteText(verifier.get().name())::equals)
                .isPresent();
        return same ? Optional.empty() : Optional.of("says something else than what was signed");
    }
}
