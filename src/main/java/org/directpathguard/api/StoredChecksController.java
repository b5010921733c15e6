package org.directpathguard.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.guard.DecisionDocument;
import org.directpathguard.guard.DecisionTokens;
import org.directpathguard.guard.OverriddenDocuments;
import org.directpathguard.guard.OverrideDocument;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.DecisionQuery;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Page;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.rules.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Decisions that were handed out. */
@RestController
class StoredChecksController {

    private final StoredChecks checks;
    private final Decisions decisions;
    private final OverriddenDocuments overridden;
    private final DecisionTokens tokens;

    StoredChecksController(
            StoredChecks checks, Decisions decisions, OverriddenDocuments overridden, DecisionTokens tokens) {
        this.checks = checks;
        this.decisions = decisions;
        this.overridden = overridden;
        this.tokens = tokens;
    }

    @Operation(
            summary = "A stored decision, under the overrides that it has by now; with its token for who may apply it")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StoredCheck.class)))
    @GetMapping(path = "/api/v1/checks/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> find(@PathVariable String id) throws ApiProblemException, LedgerUnavailableException {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(shown(checks.byId(id)));
    }

    @Operation(summary = "Stored decisions, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CheckList.class)))
    @GetMapping(path = "/api/v1/checks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> list(
            @Parameter(description = "name or managed object id of the host") @RequestParam(required = false) @Nullable
                    String host,
            @RequestParam(required = false) @Nullable Decision decision,
            @Parameter(description = "only decisions from this moment on") @RequestParam(required = false) @Nullable
                    Instant since,
            @Parameter(description = "the field next of the page before", schema = @Schema(pattern = Cursor.FORM))
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = PageLimit.LARGEST) int limit)
            throws ApiProblemException, LedgerUnavailableException {
        Page<StoredDecision> page = decisions.list(new DecisionQuery(
                Optional.ofNullable(host),
                Optional.ofNullable(decision),
                Optional.ofNullable(since),
                Cursor.read(cursor),
                PageLimit.read(limit)));
        String documents = page.items().stream().map(StoredDecision::document).collect(Collectors.joining(","));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"schema\":\"directpath-guard/checks/1\",\"checks\":[" + documents + "],\"next\":"
                        + Cursor.json(page.next()) + "}");
    }

    private String shown(StoredDecision stored) throws LedgerUnavailableException {
        String document = overridden.show(stored);
        boolean usable = Callers.current().may(Scope.APPLY) && Instant.now().isBefore(stored.expiresAt());
        return usable ? "{\"decisionToken\":\"" + tokens.sign(stored) + "\"," + document.substring(1) : document;
    }

    /**
     * The shape of a page of decisions.
     *
     * @param schema kind and version
     * @param checks the decisions as they were handed out
     * @param next where the next page begins; null at the end
     */
    record CheckList(
            String schema,
            List<DecisionDocument> checks,
            @Nullable String next) {}

    /**
     * The shape of a stored decision.
     *
     * @param decision the decision
     * @param decisionToken its token, for who may apply it while it has not expired
     * @param handedOut the answer as it was handed out
     * @param overrides its overrides, the newest first
     */
    record StoredCheck(
            @JsonUnwrapped DecisionDocument decision,
            @Nullable String decisionToken,
            Decision handedOut,
            List<OverrideDocument> overrides) {}
}
