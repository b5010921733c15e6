package org.directpathguard.guard;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.OverrideInForce;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;
import org.directpathguard.ledger.StoredOverride.State;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Shows stored decisions under the overrides that they have by now; what was handed out stays in {@code handedOut}. */
public final class OverriddenDocuments {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SEVERITY = "severity";
    private static final String ORIGINAL = "originalSeverity";

    private final Overrides overrides;
    private final Clock clock;

    /**
     * Looks overrides up.
     *
     * @param overrides where they are kept
     * @param clock what time it is
     */
    public OverriddenDocuments(Overrides overrides, Clock clock) {
        this.overrides = overrides;
        this.clock = clock;
    }

    /**
     * Shows a decision.
     *
     * @param stored the decision
     * @return its document as JSON text, with the fields {@code handedOut} and {@code overrides} added
     * @throws LedgerUnavailableException if the ledger does not answer
     */
    public String show(StoredDecision stored) throws LedgerUnavailableException {
        List<StoredOverride> all = overrides.ofCheck(stored.id());
        ObjectNode document = (ObjectNode) JSON.readTree(stored.document());
        document.put("handedOut", stored.decision().name());
        inForce(all).ifPresent(override -> lower(document, override));
        ArrayNode list = document.putArray("overrides");
        all.forEach(override -> list.add(JSON.valueToTree(OverrideDocument.of(override, clock.instant()))));
        return JSON.writeValueAsString(document);
    }

    private Optional<OverrideInForce> inForce(List<StoredOverride> all) {
        Instant now = clock.instant();
        return all.stream()
                .filter(override -> override.state(now) == State.APPROVED || override.state(now) == State.USED)
                .findFirst()
                .map(override -> Overriding.inForce(override, override.state(now) == State.USED));
    }

    private static void lower(ObjectNode document, OverrideInForce override) {
        ArrayNode findings = document.withArray("findings");
        boolean shown = false;
        Severity worst = Severity.INFO;
        for (JsonNode node : findings) {
            ObjectNode finding = (ObjectNode) node;
            String severity = finding.path(SEVERITY).asString("");
            if (severity.equals(Severity.BLOCK.name())
                    && override.rules().contains(finding.path("rule").asString(""))) {
                finding.put(ORIGINAL, severity);
                finding.put(SEVERITY, Severity.WARN.name());
            }
            shown |= finding.path("rule").asString("").equals(RuleId.OVERRIDE.id());
            Severity now = Severity.valueOf(finding.path(SEVERITY).asString(severity));
            worst = now.compareTo(worst) > 0 ? now : worst;
        }
        if (!shown) {
            findings.add(JSON.valueToTree(CheckDocument.Reason.of(override.finding())));
        }
        document.put("decision", decision(worst).name());
    }

    private static Decision decision(Severity worst) {
        return switch (worst) {
            case INFO -> Decision.ALLOW;
            case WARN -> Decision.WARN;
            case BLOCK -> Decision.BLOCK;
        };
    }
}
