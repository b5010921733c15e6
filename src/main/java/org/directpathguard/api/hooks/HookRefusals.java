package org.directpathguard.api.hooks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.directpathguard.identity.OwnRefusals;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The refusing answers of the hooks, for calls that don't get as far as a verdict: too many of them, too long ones, those that
 * come while the ledger does not answer. Terraform counts every status but 200 as an error of the task, so it gets the problem.
 */
@Component
final class HookRefusals implements OwnRefusals {

    private static final String HOOKS = "/api/v1/hooks/";

    @Override
    public boolean refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String problem)
            throws IOException {
        Optional<Object> answer = answer(request, status, problem);
        if (answer.isEmpty()) {
            return false;
        }
        byte[] body = JsonMapper.shared().writeValueAsBytes(answer.get());
        response.setStatus(HttpStatus.OK.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        return true;
    }

    /** The refusing answer of the hook that is called; none where a problem document fits. */
    static Optional<Object> answer(HttpServletRequest request, HttpStatus status, String problem) throws IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (!request.getMethod().equals("POST") || !path.startsWith(HOOKS)) {
            return Optional.empty();
        }
        return switch (path.substring(HOOKS.length())) {
            case "admission" ->
                Optional.of(new AdmissionAnswer(
                                AdmissionAnswer.NEWEST,
                                AdmissionUid.of(request.getInputStream().readNBytes(HookBody.LONGEST)))
                        .refused(status, problem));
            case "ansible" -> Optional.of(AnsibleAnswer.failed(problem));
            case "servicenow" -> Optional.of(ServiceNowAnswer.of(none("the change", problem), check -> check));
            case "vro" -> Optional.of(AutomationAnswer.of(none("the request", problem), check -> check));
            default -> Optional.empty();
        };
    }

    private static List<Judgement> none(String what, String problem) {
        return List.of(Judgement.none(what, problem, ""));
    }
}
