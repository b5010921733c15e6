package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The ledger. */
@RestController
class AuditController {

    private final Ledger ledger;

    AuditController(Ledger ledger) {
        this.ledger = ledger;
    }

    @Operation(summary = "Entries of the ledger, the newest first")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Audit.class)))
    @GetMapping(path = "/api/v1/audit", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> audit(
            @RequestParam(required = false) @Nullable LedgerKind kind,
            @Parameter(description = "name of the host") @RequestParam(required = false) @Nullable String host,
            @Parameter(description = "id of the check") @RequestParam(required = false) @Nullable String check,
            @Parameter(description = "only entries from this moment on") @RequestParam(required = false) @Nullable
                    Instant since,
            @Parameter(description = "the field next of the page before", schema = @Schema(pattern = Cursor.FORM))
                    @RequestParam(required = false)
                    @Nullable
                    String cursor,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = PageLimit.LARGEST) int limit)
            throws ApiProblemException, LedgerUnavailableException {
        Access.require(Scope.AUDIT);
        Page<LedgerEntry> page = ledger.list(new LedgerQuery(
                Optional.ofNullable(kind),
                Optional.ofNullable(host),
                Optional.ofNullable(check),
                Optional.ofNullable(since),
                Cursor.read(cursor),
                PageLimit.read(limit)));
        String entries = page.items().stream().map(LedgerEntry::json).collect(Collectors.joining(","));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"schema\":\"directpath-guard/audit/1\",\"entries\":[" + entries + "],\"next\":"
                        + Cursor.json(page.next()) + "}");
    }

    /**
     * The shape of a page of the ledger.
     *
     * @param schema kind and version
     * @param entries the entries
     * @param next where the next page begins; null at the end
     */
    record Audit(
            String schema, List<Entry> entries, @Nullable String next) {}

    /**
     * The shape of an entry.
     *
     * @param sequence its place, from 1 without gaps
     * @param time when it was recorded
     * @param kind what happened
     * @param who who did it
     * @param what one sentence
     * @param why the reason, or empty
     * @param host the host's name
     * @param checkId the decision that it belongs to
     * @param policy the policy that was applied
     * @param payload further facts
     * @param previousHash hash of the entry before
     * @param hash RFC 6962 leaf hash of everything above
     */
    record Entry(
            long sequence,
            Instant time,
            String kind,
            String who,
            String what,
            String why,
            @Nullable String host,
            @Nullable String checkId,
            @Nullable String policy,
            Map<String, Object> payload,
            String previousHash,
            String hash) {}
}
