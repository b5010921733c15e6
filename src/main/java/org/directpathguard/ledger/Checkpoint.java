package org.directpathguard.ledger;

import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
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
 */
public record Checkpoint(long size, String root, Instant time) {

    /** Kind and version of the document. */
    public static final String SCHEMA = "directpath-guard/checkpoint/1";

    private static final JsonMapper READER = new JsonMapper();

    /** {@return one line of JSON} */
    public String json() {
        return CanonicalJson.write(Map.of("schema", SCHEMA, "size", size, "root", root, "time", time.toString()));
    }

    /**
     * Reads a line that {@link #json()} wrote.
     *
     * @param line the line
     * @return the checkpoint
     * @throws IOException if it is none
     */
    public static Checkpoint parse(String line) throws IOException {
        try {
            JsonNode node = READER.readTree(line);
            if (!SCHEMA.equals(node.path("schema").asString(""))) {
                throw new IOException("A line is no checkpoint: " + PlainLine.of(line));
            }
            return new Checkpoint(
                    node.path("size").asLong(0),
                    node.path("root").asString(""),
                    Instant.parse(node.path("time").asString("")));
        } catch (JacksonException | DateTimeParseException e) {
            throw new IOException("A line is no checkpoint: " + PlainLine.of(line), e);
        }
    }
}
