package org.directpathguard.api;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.KnownHost;
import org.directpathguard.rules.Decision;
import org.jspecify.annotations.Nullable;
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

    private final HostLookup hosts;
    private final Checker checker;

    ChecksController(HostLookup hosts, Checker checker) {
        this.hosts = hosts;
        this.checker = checker;
    }

    @Operation(summary = "Judges devices of one host together; BLOCK is a 200 unless enforce is set")
    @PostMapping(path = "/api/v1/checks", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> check(
            @RequestBody CheckRequest request, @RequestParam(defaultValue = "false") boolean enforce)
            throws ApiProblemException, InventoryException {
        refuseUnknownFields(request);
        List<String> devices = devices(request);
        FleetHost host = hosts.find(request);
        boolean disable = Boolean.FALSE.equals(request.enable());
        KnownHost known = hosts.known(host);
        CheckDocument document = CheckDocument.of(
                checker.check(known.snapshot(), devices, disable, new FlagMemory(), known.freshness()));
        if (enforce && document.decision() == Decision.BLOCK) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problems.blocked(document));
        }
        return ResponseEntity.ok(document);
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
        TreeSet<String> unknown = new TreeSet<>(keys(request.unknown()));
        CheckRequest.HostKey host = request.host();
        if (host != null) {
            keys(host.unknown()).forEach(field -> unknown.add("host." + field));
        }
        if (!unknown.isEmpty()) {
            throw new ApiProblemException(
                    HttpStatus.BAD_REQUEST,
                    "unknown-field",
                    "The request holds fields that are not known",
                    "Not known: " + String.join(", ", unknown) + ".",
                    "Known are vcenter, host (name, moid, uuid), devices, enable, requester, changeId.");
        }
    }

    private static List<String> keys(@Nullable Map<String, Object> fields) {
        return fields == null ? List.of() : List.copyOf(fields.keySet());
    }
}
