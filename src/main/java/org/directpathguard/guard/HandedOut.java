package org.directpathguard.guard;

import org.directpathguard.check.CheckDocument;
import org.directpathguard.ledger.StoredDecision;

/**
 * A verdict that was stored and may be shown.
 *
 * @param stored as it is stored; its document holds the fields of {@link DecisionDocument}
 * @param document the verdict
 * @param token the decision token
 */
public record HandedOut(StoredDecision stored, CheckDocument document, String token) {}
