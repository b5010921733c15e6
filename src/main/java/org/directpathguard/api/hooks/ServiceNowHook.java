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
import tools.jackson.databind.node.MissingNode;

/** ServiceNow: the texts of a change request, in the fields of its table, at once. */
@RestController
class ServiceNowHook {

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
            List<Ask> asks = Mappings.asks(
                    mappings, "change_request", body.get(), MissingNode.getInstance(), ServiceNowValue::plain);
            Optional<String> change =
                    ServiceNowValue.told(body.get(), "number").or(() -> ServiceNowValue.told(body.get(), "sys_id"));
            Optional<String> requester = ServiceNowValue.told(body.get(), "requested_by");
            return answer(judging.judge(asks, Asker.calling(requester, change)));
        } catch (UnresolvedFieldException unresolved) {
            return answer(List.of(Judgement.none("the change", unresolved.problem(), "Fill in host and devices.")));
        }
    }

    private Map<String, Object> answer(List<Judgement> judgements) {
        return ServiceNowAnswer.of(judgements, properties::link);
    }
}
