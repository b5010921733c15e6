package org.directpathguard.api.hooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.Scope;
import org.directpathguard.outside.ForbiddenAddressException;
import org.directpathguard.outside.OutsideHosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Run task of HCP Terraform and Terraform Enterprise: answers at once, and reports the outcome by calling back.
 *
 * <p>The signature is checked over the bytes as they came, before anybody reads them.
 */
@RestController
class TerraformHook {

    private final TerraformSignature signature;
    private final OutsideHosts hosts;
    private final TerraformRuns runs;

    TerraformHook(TerraformSignature signature, OutsideHosts hosts, TerraformRuns runs) {
        this.signature = signature;
        this.hosts = hosts;
        this.runs = runs;
    }

    @Operation(
            summary = "Terraform: takes a run task; the outcome is sent to the run's callback address",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples =
                                                    @ExampleObject(name = "request", value = HookExamples.TERRAFORM))))
    @ApiResponse(responseCode = "200", description = "Taken; nothing is decided yet", content = @Content)
    @ApiResponse(
            responseCode = "401",
            description = "Not signed, or not by the key that is configured",
            content = @Content(mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE))
    @PostMapping(path = "/api/v1/hooks/terraform")
    ResponseEntity<Object> take(
            HttpServletRequest http,
            @RequestHeader(name = TerraformSignature.HEADER, required = false) @Nullable String signed)
            throws IOException {
        Optional<byte[]> bytes = HookBody.bytes(http);
        if (bytes.isEmpty()) {
            return refused(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body-too-long",
                    "The request is longer than any run task's.",
                    "Send the request of a run task.");
        }
        if (signed != null && !signed.isBlank() && !signature.hasKey()) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "key-missing",
                    "The request is signed, but no key is configured.",
                    "Put the key of the run task into the file that guard.hooks.terraform.key-file names.");
        }
        if (signature.hasKey() ? signed == null || !signature.fits(bytes.get(), signed) : !isKnownCaller()) {
            return refused(
                    HttpStatus.UNAUTHORIZED,
                    "signature-refused",
                    "The request is not signed by the key of this run task.",
                    signature.hasKey()
                            ? "Give the run task the key that is in guard.hooks.terraform.key-file."
                            : "Give both sides a key: guard.hooks.terraform.key-file here, HMAC key there.");
        }
        Optional<JsonNode> body = HookBody.object(bytes.get());
        if (body.isEmpty()) {
            return refused(
                    HttpStatus.BAD_REQUEST,
                    "unreadable-request",
                    "The body is no JSON object.",
                    "Send the request of a run task as Terraform documents it.");
        }
        return TerraformTask.isRegistration(body.get()) ? ResponseEntity.ok().build() : begin(body.get());
    }

    private ResponseEntity<Object> begin(JsonNode body) {
        try {
            runs.begin(TerraformTask.of(body, hosts));
            return ResponseEntity.ok().build();
        } catch (UnresolvedFieldException unusable) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "no-run-task",
                    unusable.problem(),
                    "Send the request of a run task as Terraform documents it.");
        } catch (ForbiddenAddressException forbidden) {
            return refused(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "foreign-address",
                    forbidden.problem(),
                    "The hosts that may be called are listed in guard.hooks.terraform.hosts.");
        } catch (RejectedExecutionException busy) {
            return refused(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "Too many run tasks are waiting already.",
                    "Send it again in a moment.");
        }
    }

    /** Without a key the run task is as open as the rest of the interface, and no more. */
    private static boolean isKnownCaller() {
        return Callers.current().may(Scope.CHECK);
    }

    private static ResponseEntity<Object> refused(HttpStatus status, String type, String problem, String nextStep) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, problem);
        detail.setType(URI.create("urn:directpath-guard:problem:" + type));
        detail.setProperty("nextStep", nextStep);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }
}
