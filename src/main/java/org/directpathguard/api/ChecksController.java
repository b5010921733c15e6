package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.guard.HandedOut;
import org.directpathguard.guard.Question;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.KnownHost;
import org.directpathguard.rules.Decision;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Pre-flight checks. */
@RestController
class ChecksController {

    private static final List<String> KNOWN =
            List.of("vcenter", "host (name, moid, uuid)", "devices", "enable", "requester", "changeId");

    private final HostLookup hosts;
    private final Checker checker;
    private final DecisionDesk desk;

    ChecksController(HostLookup hosts, Checker checker, DecisionDesk desk) {
        this.hosts = hosts;
        this.checker = checker;
        this.desk = desk;
    }

    @Operation(summary = "Judges devices of one host together; BLOCK is a 200 unless enforce is set")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SignedDecision.class)))
    @PostMapping(
            path = "/api/v1/checks",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Object> check(
            @RequestBody CheckRequest request, @RequestParam(defaultValue = "false") boolean enforce)
            throws ApiProblemException, InventoryException {
        Caller caller = Callers.current();
        refuseUnknownFields(request);
        List<String> devices = devices(request);
        FleetHost host = hosts.find(request);
        boolean enable = !Boolean.FALSE.equals(request.enable());
        KnownHost known = hosts.known(host);
        Verdict verdict = checker.check(known.snapshot(), devices, !enable, known.freshness());
        HandedOut answer = desk.handOut(
                verdict,
                host,
                new Question(
                        enable,
                        Optional.ofNullable(request.requester()),
                        Optional.ofNullable(request.changeId()),
                        caller.auditName()));
        SignedText signed = SignedText.of(answer);
        if (enforce && answer.document().decision() == Decision.BLOCK) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problems.blocked(answer.document(), signed));
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(signed.json());
    }

    private static List<String> devices(CheckRequest request) throws ApiProblemException {
        List<String> devices = request.devices();
        boolean usable = devices != null
                && !devices.isEmpty()
                && devices.stream().allMatch(text -> Objects.nonNull(text) && !text.isBlank());
        if (devices == null || !usable) {
            throw new ApiProblemException(
                    HttpStatus.BAD_REQUEST,
                    "devices-missing",
                    "No device is named",
                    "The request names no device, or an empty one.",
                    "Give \"devices\": [\"0000:00:1f.2\"], a vmhba or vmnic name, or vendor:device.");
        }
        return devices;
    }

    private static void refuseUnknownFields(CheckRequest request) throws ApiProblemException {
        CheckRequest.HostKey host = request.host();
        new UnknownFields()
                .and("", request.unknown())
                .and("host.", host == null ? null : host.unknown())
                .refuse(KNOWN);
    }
}
