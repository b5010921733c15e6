package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.Optional;
import org.directpathguard.guard.OverrideDesk;
import org.directpathguard.guard.OverrideDocument;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredOverride;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Going against a BLOCK once: one person asks, another agrees. */
@RestController
class OverridesController {

    private final StoredChecks checks;
    private final OverrideDesk desk;
    private final Overrides overrides;

    OverridesController(StoredChecks checks, OverrideDesk desk, Overrides overrides) {
        this.checks = checks;
        this.desk = desk;
        this.overrides = overrides;
    }

    @Operation(summary = "Asks for an override of a BLOCK; a second person has to approve it")
    @PostMapping(path = "/api/v1/checks/{id}/override", consumes = MediaType.APPLICATION_JSON_VALUE)
    OverrideDocument request(@PathVariable String id, @RequestBody OverrideCall request)
            throws ApiProblemException, InventoryException {
        Caller caller = Access.require(Scope.OVERRIDE);
        String reason = request.presentReason();
        return document(desk.request(checks.byId(id), reason, Optional.ofNullable(request.changeId()), caller.name()));
    }

    @Operation(summary = "Approves an override that somebody else asked for")
    @PostMapping("/api/v1/overrides/{id}/approve")
    OverrideDocument approve(@PathVariable String id) throws ApiProblemException, InventoryException {
        Caller caller = Access.require(Scope.APPROVE);
        return document(overrides.approve(id, caller.name()));
    }

    @Operation(summary = "One override with where it stands")
    @GetMapping("/api/v1/overrides/{id}")
    OverrideDocument find(@PathVariable String id) throws ApiProblemException, InventoryException {
        return overrides
                .find(id)
                .map(OverridesController::document)
                .orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "override-not-found",
                        "No such override",
                        "There is no override '" + id + "'.",
                        "Look at the overrides of the check, and use the id given there."));
    }

    private static OverrideDocument document(StoredOverride stored) {
        return OverrideDocument.of(stored, Instant.now());
    }
}
