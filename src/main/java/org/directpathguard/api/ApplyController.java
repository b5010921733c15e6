package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import org.directpathguard.guard.ApplyRequest;
import org.directpathguard.guard.BackupVault;
import org.directpathguard.guard.GuardedApply;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.StoredDecision;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The guarded change, and the configuration that it saved before. */
@RestController
class ApplyController {

    private final StoredChecks checks;
    private final GuardedApply apply;
    private final BackupVault backups;

    ApplyController(StoredChecks checks, GuardedApply apply, BackupVault backups) {
        this.checks = checks;
        this.apply = apply;
        this.backups = backups;
    }

    @Operation(
            summary = "Makes the change of a decision; refused for a BLOCK without an override, and for a verdict that"
                    + " is no longer true")
    @PostMapping(path = "/api/v1/checks/{id}/apply", consumes = MediaType.APPLICATION_JSON_VALUE)
    ApplyDocument apply(@PathVariable String id, @RequestBody ApplyCall request)
            throws ApiProblemException, InventoryException {
        Caller caller = Access.require(Scope.APPLY);
        String token = request.token();
        StoredDecision decision = checks.byId(id);
        Access.requireOnHost(decision);
        return ApplyDocument.of(apply.apply(new ApplyRequest(
                decision, token, Boolean.TRUE.equals(request.applyNow()), caller.name(), caller.auditName())));
    }

    @Operation(summary = "A host's configuration as it was before a change")
    @GetMapping(path = "/api/v1/backups/{id}", produces = "application/gzip")
    ResponseEntity<byte[]> backup(@PathVariable String id) throws ApiProblemException, InventoryException {
        Access.require(Scope.ADMIN);
        byte[] archive = backups.fetch(id)
                .orElseThrow(() -> new ApiProblemException(
                        HttpStatus.NOT_FOUND,
                        "backup-not-found",
                        "No such backup",
                        "There is no backup '" + id + "', or its time is over.",
                        "Look into the answer of the change for its id and how long it is kept."));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"configBundle-" + id + ".tgz\"")
                .body(archive);
    }
}
