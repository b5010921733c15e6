package org.directpathguard.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.directpathguard.events.EventType;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Describes the events that subscribers get, as the root {@code webhooks} of OpenAPI 3.1, from {@code event-examples.json}. */
final class EventWebhooks {

    private static final String SCHEMA = "CloudEvent";
    private static final String BODY = "application/cloudevents+json";

    private EventWebhooks() {}

    /**
     * One kind of event.
     *
     * @param summary when it comes
     * @param subject what it is about: a host's name, or {@code ledger}
     * @param data an example
     */
    record Example(String summary, String subject, Map<String, Object> data) {}

    static void addTo(OpenAPI description) {
        Map<String, Example> examples = read();
        description.getComponents().addSchemas(SCHEMA, cloudEvent());
        for (EventType type : EventType.values()) {
            String name = type.id().substring(type.id().lastIndexOf("guard.") + "guard.".length());
            Example example = Objects.requireNonNull(examples.get(name), name);
            description.addWebhooks(name, new PathItem().post(operation(type, name, example)));
        }
    }

    private static Map<String, Example> read() {
        try (InputStream text =
                Objects.requireNonNull(EventWebhooks.class.getResourceAsStream("/event-examples.json"))) {
            return JsonMapper.builder().build().readValue(text, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The examples of events can't be read", e);
        }
    }

    private static Operation operation(EventType type, String name, Example example) {
        Operation operation = new Operation()
                .operationId("event." + name)
                .summary(example.summary())
                .requestBody(new RequestBody()
                        .required(true)
                        .content(new Content()
                                .addMediaType(
                                        BODY,
                                        new MediaType()
                                                .schema(new Schema<>().$ref("#/components/schemas/" + SCHEMA))
                                                .example(envelope(type, example)))))
                .responses(new ApiResponses()
                        .addApiResponse("2XX", new ApiResponse().description("Taken; it is not sent again."))
                        .addApiResponse(
                                "410",
                                new ApiResponse()
                                        .description(
                                                "No more of them: the event goes to the dead-letter list at once."))
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("Tried again for about three days; Retry-After in seconds is"
                                                + " honoured within a day.")));
        operation.setSecurity(List.of());
        header(operation, "webhook-id", "The event's id; the same in every attempt.");
        header(operation, "webhook-timestamp", "Seconds since 1970 of this attempt.");
        header(
                operation,
                "webhook-signature",
                "Standard Webhooks: v1, and the base64 of HMAC-SHA256 over id.timestamp.body, once for each secret.");
        return operation;
    }

    private static void header(Operation operation, String name, String words) {
        operation.addParametersItem(new Parameter()
                .in("header")
                .name(name)
                .required(true)
                .description(words)
                .schema(type("string")));
    }

    private static Map<String, Object> envelope(EventType type, Example example) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", "ledger-42-9f2c61d0a3b44e17");
        event.put("source", "urn:directpath-guard");
        event.put("type", type.id());
        event.put("subject", example.subject());
        event.put("time", "2026-11-23T09:15:00Z");
        event.put("datacontenttype", "application/json");
        event.put("data", example.data());
        return event;
    }

    private static Schema<Object> cloudEvent() {
        Schema<Object> event = type("object");
        event.setDescription("An event in the structured JSON form of CloudEvents 1.0.");
        for (String name : List.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype")) {
            event.addProperty(name, type("string"));
        }
        event.addProperty("data", type("object"));
        event.setRequired(List.of("specversion", "id", "source", "type", "data"));
        return event;
    }

    private static Schema<Object> type(String name) {
        Schema<Object> schema = new Schema<>();
        schema.addType(name);
        schema.setType(name);
        return schema;
    }
}
