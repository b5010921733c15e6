package org.directpathguard.api;

import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.StoredDecision;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds stored decisions for calls. */
@Component
final class StoredChecks {

    private final Decisions decisions;

    StoredChecks(Decisions decisions) {
        this.decisions = decisions;
    }

    StoredDecision byId(String id) throws ApiProblemException, LedgerUnavailableException {
        return decisions
                .find(id)
                .orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "check-not-found",
                        "No such check",
                        "There is no stored check '" + id + "'.",
                        "GET /api/v1/checks lists them; POST /api/v1/checks makes one."));
    }
}
