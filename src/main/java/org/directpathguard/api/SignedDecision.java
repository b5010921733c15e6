package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.directpathguard.guard.DecisionDocument;

/**
 * The shape of the answer to a check, for the description of the interface.
 *
 * @param decisionToken proves the verdict to {@code verify} and {@code apply}
 * @param decision the stored decision
 */
record SignedDecision(String decisionToken, @JsonUnwrapped DecisionDocument decision) {}
