package org.directpathguard.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Completes the description of the interface (OpenAPI 3.1): every answer that a call can give, and an example of each. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String PROBLEM = "application/problem+json";
    private static final String ID = "^[A-Za-z0-9][A-Za-z0-9._~:-]{0,199}$";
    private static final String TOKEN = "apiToken";
    private static final String HOOKS = "/api/v1/hooks/";

    private static final Map<Integer, String> ALWAYS = Map.of(
            400, "The call can't be understood; what is wrong is named.",
            401, "The caller is not known.",
            403, "The caller may not do this.",
            404, "There is no such thing.",
            406, "The answer has no form that the caller accepts.",
            429, "Too many calls; Retry-After says how long to wait.",
            500, "The service failed; no verdict follows from that.",
            502, "A vCenter or host failed or could not be reached; what is known is told.",
            503, "The ledger does not answer; nothing was done.");

    private static final Map<Integer, String> OF_CHANGES = Map.of(
            409, "Not possible as things are: blocked, changed, expired, used before or being done.",
            413, "The body is too long.",
            415, "The body is of a type that is not understood.",
            422, "No verdict can be computed, or the Idempotency-Key came with another call.");

    @Bean
    OpenApiCustomizer describesEveryAnswer() {
        return ApiDescription::complete;
    }

    private static void complete(OpenAPI description) {
        description.setInfo(new Info()
                .title("DirectPath Guard")
                .version("1")
                .description(
                        "Verdicts on PCI passthrough of ESXi hosts, and the guarded change. A BLOCK is an answer, not"
                                + " an error; errors are problem documents (RFC 9457) with a next step.")
                .license(new License().name("Apache-2.0")));
        description.schemaRequirement(
                TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        description.getComponents().getSchemas().values().forEach(NullableProperties::allow);
        description.getComponents().addSchemas("Problem", problem());
        EventWebhooks.addTo(description);
        ApiExamples examples = ApiExamples.read();
        description
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> complete(path, method, operation, examples)));
    }

    private static void complete(String path, HttpMethod method, Operation operation, ApiExamples examples) {
        if (!path.startsWith("/api/v1/")) {
            return;
        }
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN));
        operation.addSecurityItem(new SecurityRequirement());
        ApiResponses responses = operation.getResponses();
        ApiResponse success = responses.get("200");
        responses.clear();
        if (success != null) {
            responses.addApiResponse("200", success);
        }
        Map<Integer, String> failures = new LinkedHashMap<>(ALWAYS);
        if (method == HttpMethod.POST) {
            failures.putAll(OF_CHANGES);
            operation.addParametersItem(key(path));
        } else {
            failures.put(422, "No verdict can be computed.");
            if (path.startsWith("/api/v1/hosts") || path.equals("/api/v1/scan")) {
                tags(operation, responses);
            }
        }
        failures.forEach((status, words) -> responses.addApiResponse(
                Integer.toString(status),
                new ApiResponse().description(words).content(content(examples.problem(status, words)))));
        if (path.startsWith(HOOKS) && operation.getRequestBody() != null) {
            operation
                    .getRequestBody()
                    .required(false)
                    .description("Whatever is missing or can't be read is refused in the system's own words.");
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "path".equals(parameter.getIn()))
                    .forEach(parameter -> parameter.schema(text().pattern(ID)));
        }
        examples.addTo(method + " " + path, operation);
    }

    /** Inventory is tagged: whoever has the newest answer gets a 304. */
    private static void tags(Operation operation, ApiResponses responses) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name("If-None-Match")
                .description("the ETag of an answer that the caller has")
                .schema(text()));
        responses.addApiResponse("304", new ApiResponse().description("Nothing is new."));
        ApiResponse success = responses.get("200");
        if (success != null) {
            success.addHeaderObject("ETag", new Header().schema(text()));
        }
    }

    /** Most hooks answer whatever comes with a refusal of their own, so that nothing about their key is wrong. */
    private static Parameter key(String path) {
        boolean refusesItself = path.startsWith(HOOKS) && !path.endsWith("/terraform");
        return new Parameter()
                .in("header")
                .name(Repetitions.HEADER)
                .description(
                        "The same key with the same call gets the same answer for 24 hours, and nothing is done twice.")
                .schema(refusesItself ? text() : text().pattern(Repetitions.FORM));
    }

    private static Content content(Object example) {
        return new Content()
                .addMediaType(
                        PROBLEM,
                        new MediaType()
                                .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                                .example(example));
    }

    private static Schema<Object> text() {
        Schema<Object> text = new Schema<>();
        text.addType("string");
        text.setType("string");
        return text;
    }

    private static Schema<Object> problem() {
        Schema<Object> problem = new Schema<>();
        problem.addType("object");
        problem.setType("object");
        Schema<Object> number = new Schema<>();
        number.addType("integer");
        number.setType("integer");
        problem.addProperty("type", text());
        problem.addProperty("title", text());
        problem.addProperty("status", number);
        problem.addProperty("detail", text());
        problem.addProperty("instance", text());
        problem.addProperty("nextStep", text());
        return problem;
    }
}
