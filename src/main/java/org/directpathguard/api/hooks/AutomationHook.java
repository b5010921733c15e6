package org.directpathguard.api.hooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Aria Automation and Orchestrator: texts in, texts out, since workflows read a map of texts most easily. */
@RestController
class AutomationHook {

    private static final List<FieldMapping> MAPPINGS = List.of(
            new FieldMapping("*", "/host", "/devices", "/state"),
            new FieldMapping(
                    "*",
                    "/customProperties/directpathGuardHost",
                    "/customProperties/directpathGuardDevices",
                    "/customProperties/directpathGuardState"));

    private final Judging judging;
    private final HookProperties properties;

    AutomationHook(Judging judging, HookProperties properties) {
        this.judging = judging;
        this.properties = properties;
    }

    @Operation(
            summary = "Aria Automation and Orchestrator: a map of texts",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples =
                                                    @ExampleObject(name = "request", value = HookExamples.AUTOMATION))))
    @PostMapping(path = "/api/v1/hooks/vro", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, String> judge(HttpServletRequest http) throws IOException {
        Optional<JsonNode> body = HookBody.object(http);
        if (body.isEmpty()) {
            return answer(
                    List.of(Judgement.none("the request", "It is no JSON object.", "Send host and devices as JSON.")));
        }
        try {
            List<Ask> asks = Mappings.asks(MAPPINGS, "event", body.get());
            return answer(judging.judge(
                    asks,
                    Asker.calling(HookBody.text(body.get(), "/requester"), HookBody.text(body.get(), "/changeId"))));
        } catch (UnresolvedFieldException unresolved) {
            return answer(List.of(Judgement.none("the request", unresolved.problem(), "Send host and devices.")));
        }
    }

    private Map<String, String> answer(List<Judgement> judgements) {
        return AutomationAnswer.of(judgements, properties::link);
    }
}
