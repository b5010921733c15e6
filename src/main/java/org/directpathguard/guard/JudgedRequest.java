package org.directpathguard.guard;

import java.util.List;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.ledger.StoredDecision;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stored decision was about.
 *
 * @param stored the decision
 * @param document the verdict as it was handed out
 * @param enable true to give the devices away
 */
public record JudgedRequest(StoredDecision stored, CheckDocument document, boolean enable) {

    /** Name of the field beside those of the check document that says what was asked. */
    public static final String ENABLE = "enable";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * Reads a stored decision.
     *
     * @param stored the decision
     * @return what it was about
     */
    public static JudgedRequest of(StoredDecision stored) {
        try {
            JsonNode tree = JSON.readTree(stored.document());
            return new JudgedRequest(
                    stored,
                    JSON.treeToValue(tree, CheckDocument.class),
                    tree.path(ENABLE).asBoolean(true));
        } catch (JacksonException damaged) {
            throw new IllegalStateException("The stored decision " + stored.id() + " is damaged", damaged);
        }
    }

    /** {@return the addresses of the functions that were asked for} */
    public List<String> devices() {
        return document.requested().stream().map(CheckDocument.Device::address).toList();
    }
}
