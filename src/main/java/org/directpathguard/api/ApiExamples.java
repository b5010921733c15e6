package org.directpathguard.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** An example of each call and its answer, from the resource {@code api-examples.json}. */
final class ApiExamples {

    private final Map<String, Map<String, Object>> byCall;

    private ApiExamples(Map<String, Map<String, Object>> byCall) {
        this.byCall = byCall;
    }

    static ApiExamples read() {
        try (InputStream text = Objects.requireNonNull(ApiExamples.class.getResourceAsStream("/api-examples.json"))) {
            return new ApiExamples(JsonMapper.builder().build().readValue(text, new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("The examples of the interface can't be read", e);
        }
    }

    Map<String, Object> problem(int status, String words) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:directpath-guard:problem:example");
        problem.put("title", HttpStatus.valueOf(status).getReasonPhrase());
        problem.put("status", status);
        problem.put("detail", words);
        problem.put("nextStep", "What to do next stands here.");
        return problem;
    }

    void addTo(String call, Operation operation) {
        Map<String, Object> example = byCall.getOrDefault(call, Map.of());
        Object request = example.get("request");
        if (request != null && operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().values().forEach(type -> type.example(request));
        }
        Object answer = example.get("response");
        ApiResponse success = operation.getResponses().get("200");
        if (answer != null && success != null && success.getContent() != null) {
            success.getContent().values().forEach(type -> type.example(answer));
        }
    }
}
