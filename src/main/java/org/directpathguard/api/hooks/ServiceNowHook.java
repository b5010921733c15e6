package org.directpathguard.api.hooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.directpathguard.check.ChangeTexts;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** ServiceNow: the texts of a change request, in the fields of its table, at once. */
@RestController
class ServiceNowHook {

    /** The longest text that the fields of a change request keep. */
    private static final int LONGEST = 4000;

    private final Judging judging;
    private final HookProperties properties;
    private final List<FieldMapping> mappings;

    ServiceNowHook(Judging judging, HookProperties properties) {
        this.judging = judging;
        this.properties = properties;
        this.mappings = Mappings.with(
                properties.servicenow().mappings(),
                new FieldMapping("*", "/host", "/devices", "/state"),
                new FieldMapping("*", "/u_esxi_host", "/u_pci_devices", "/u_passthrough_state"));
    }

    @Operation(
            summary = "ServiceNow: work notes and plans of a change request",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples =
                                                    @ExampleObject(name = "request", value = HookExamples.SERVICENOW))))
    @PostMapping(path = "/api/v1/hooks/servicenow", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> judge(HttpServletRequest http) throws IOException {
        Optional<JsonNode> body = HookBody.object(http);
        if (body.isEmpty()) {
            return answer(List.of(
                    Judgement.none("the change", "The request is no JSON object.", "Send host and devices as JSON.")));
        }
        try {
            List<Ask> asks = Mappings.asks(mappings, "change_request", body.get());
            Optional<String> change =
                    HookBody.text(body.get(), "/number").or(() -> HookBody.text(body.get(), "/sys_id"));
            Optional<String> requester = HookBody.text(body.get(), "/requested_by");
            return answer(judging.judge(asks, Asker.calling(requester, change)));
        } catch (UnresolvedFieldException unresolved) {
            return answer(List.of(Judgement.none("the change", unresolved.problem(), "Fill in host and devices.")));
        }
    }

    private Map<String, Object> answer(List<Judgement> judgements) {
        Answer answer = Answer.worst(judgements);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("decision", answer.name());
        fields.put("proceed", answer == Answer.ALLOW || answer == Answer.WARN);
        fields.put(
                "work_notes",
                HookText.cut(
                        judgements.isEmpty()
                                ? "Nothing judged: no field of the change names a host and devices."
                                : HookText.whole(judgements) + links(judgements),
                        LONGEST));
        fields.put("implementation_plan", texts(judgements, ChangeTexts::implementationPlan));
        fields.put("backout_plan", texts(judgements, ChangeTexts::backoutPlan));
        fields.put("test_plan", texts(judgements, ChangeTexts::testPlan));
        fields.put(
                "checks",
                judgements.stream()
                        .flatMap(judgement -> judgement.checkId().stream())
                        .toList());
        return fields;
    }

    private String links(List<Judgement> judgements) {
        return judgements.stream()
                .flatMap(judgement -> properties.link(judgement.checkId()).stream())
                .map(link -> "\n" + link)
                .collect(Collectors.joining());
    }

    private static String texts(List<Judgement> judgements, Function<ChangeTexts, String> part) {
        return HookText.cut(
                judgements.stream()
                        .flatMap(judgement -> judgement.document().stream())
                        .map(document -> part.apply(document.texts()))
                        .collect(Collectors.joining("\n")),
                LONGEST);
    }
}
