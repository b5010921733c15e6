package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.ApplyJournal;
import org.directpathguard.guard.DecisionTokens;
import org.directpathguard.guard.JudgedRequest;
import org.directpathguard.guard.Overriding;
import org.directpathguard.guard.Verification;
import org.directpathguard.guard.Verifier;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.rules.Decision;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Is a verdict still true now? */
@RestController
class VerifyController {

    private final StoredChecks checks;
    private final DecisionTokens tokens;
    private final Verifier verifier;
    private final Overriding overriding;
    private final ApplyJournal journal;

    VerifyController(
            StoredChecks checks,
            DecisionTokens tokens,
            Verifier verifier,
            Overriding overriding,
            ApplyJournal journal) {
        this.checks = checks;
        this.tokens = tokens;
        this.verifier = verifier;
        this.overriding = overriding;
        this.journal = journal;
    }

    @Operation(summary = "Reads the host again and says whether the verdict is still true")
    @PostMapping(path = "/api/v1/checks/{id}/verify", consumes = MediaType.APPLICATION_JSON_VALUE)
    VerificationDocument verify(@PathVariable String id, @RequestBody TokenRequest request)
            throws ApiProblemException, InventoryException {
        Caller caller = Callers.current();
        StoredDecision decision = checks.byId(id);
        tokens.check(request.token(), decision);
        Verification found = verifier.verify(JudgedRequest.of(decision));
        journal.verified(decision, caller.auditName(), found);
        Optional<Verdict> verdict = found.verdict();
        Optional<Decision> shown = verdict.isPresent()
                ? Optional.of(overriding.shownIn(verdict.get()).decision())
                : Optional.empty();
        return VerificationDocument.of(found, shown);
    }
}
