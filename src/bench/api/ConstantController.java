package org.directpathguard.api;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bare endpoint of the same stack: found by the service's own scan when this class is on its class path, so that a call
 * passes everything that a check passes before its controller, is read into the same request, and is sent in the same way.
 * The answer is the description's own example of a check's, about as long as real ones.
 */
@RestController
class ConstantController {

    private final String answer;

    ConstantController() throws IOException {
        try (InputStream examples =
                Objects.requireNonNull(ConstantController.class.getResourceAsStream("/api-examples.json"))) {
            answer = JsonMapper.builder()
                    .build()
                    .readTree(examples)
                    .path("POST /api/v1/checks")
                    .path("response")
                    .toString();
        }
    }

    /** The constant. */
    @PostMapping(
            path = "/api/v1/constant",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Object> constant(@RequestBody CheckRequest request) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
