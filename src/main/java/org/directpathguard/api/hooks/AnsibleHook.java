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
import org.directpathguard.host.InventoryException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Ansible: the arguments of {@code community.vmware.vmware_host_passthrough} in, a module's result out.
 *
 * <p>That module turns a name into every device of that name on every host that it is given, so every one of them is judged.
 */
@RestController
class AnsibleHook {

    private final Judging judging;
    private final AnsibleTargets targets;

    AnsibleHook(Judging judging, AnsibleTargets targets) {
        this.judging = judging;
        this.targets = targets;
    }

    @Operation(
            summary = "Ansible: what vmware_host_passthrough would do, judged",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples = @ExampleObject(name = "request", value = HookExamples.ANSIBLE))))
    @PostMapping(path = "/api/v1/hooks/ansible", produces = MediaType.APPLICATION_JSON_VALUE)
    Map<String, Object> judge(HttpServletRequest http) throws IOException {
        Optional<JsonNode> body = HookBody.object(http);
        if (body.isEmpty()) {
            return AnsibleAnswer.failed(
                    "The arguments are no JSON object. Send cluster or esxi_hostname, devices and state.");
        }
        try {
            AnsibleArguments arguments = AnsibleArguments.of(body.get());
            List<AnsibleTarget> found = targets.find(arguments);
            List<Ask> asks = found.stream()
                    .map(target -> target.ask(arguments.present()))
                    .toList();
            Asker caller = Asker.calling(arguments.requester(), arguments.changeId());
            List<Judgement> judgements = judging.judge(asks, arguments.checkMode() ? caller.silent() : caller);
            return AnsibleAnswer.of(found, judgements, arguments.present());
        } catch (UnresolvedFieldException refused) {
            return AnsibleAnswer.failed(refused.problem());
        } catch (InventoryException unreadable) {
            return AnsibleAnswer.failed(unreadable.problem() + " " + unreadable.nextStep());
        }
    }
}
