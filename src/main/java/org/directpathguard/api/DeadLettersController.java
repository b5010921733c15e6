package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.directpathguard.events.Deliveries;
import org.directpathguard.events.Delivery;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Events that did not reach their subscribers. */
@RestController
class DeadLettersController {

    private static final int MOST = 1000;

    private final Deliveries deliveries;

    DeadLettersController(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    /**
     * What was given up, the oldest first.
     *
     * @param schema kind and version
     * @param deadLetters the deliveries
     */
    record DeadLetters(String schema, List<Delivery> deadLetters) {}

    @Operation(summary = "Events that were given up; needs the scope admin")
    @GetMapping("/api/v1/events/dead-letters")
    DeadLetters list() throws ApiProblemException, LedgerUnavailableException {
        refuseStrangers();
        return new DeadLetters("directpath-guard/dead-letters/1", deliveries.dead(MOST));
    }

    @Operation(summary = "Sends an event again that was given up; needs the scope admin")
    @PostMapping("/api/v1/events/dead-letters/{id}/retry")
    ResponseEntity<Void> retry(@PathVariable String id) throws ApiProblemException, LedgerUnavailableException {
        refuseStrangers();
        if (!deliveries.revive(id)) {
            throw new ApiProblemException(
                    HttpStatus.NOT_FOUND,
                    "dead-letter-not-found",
                    "No such delivery",
                    "There is no delivery of that id on the dead-letter list.",
                    "GET /api/v1/events/dead-letters lists them.");
        }
        return ResponseEntity.accepted().build();
    }

    private static void refuseStrangers() throws ApiProblemException {
        if (!Callers.current().may(Scope.ADMIN)) {
            throw new ApiProblemException(
                    HttpStatus.FORBIDDEN,
                    "scope-missing",
                    "The scope admin is missing",
                    "The dead-letter list is for callers with the scope admin.",
                    "Use an API token with that scope: directpath-guard token create.");
        }
    }
}
