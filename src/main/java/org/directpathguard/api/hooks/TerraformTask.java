package org.directpathguard.api.hooks;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.outside.ForbiddenAddressException;
import org.directpathguard.outside.OutsideHosts;
import tools.jackson.databind.JsonNode;

/**
 * A request of HCP Terraform or Terraform Enterprise, payload version 1.
 *
 * @param id id of the task's result
 * @param stage {@code pre_plan}, {@code post_plan}, {@code pre_apply} or {@code post_apply}
 * @param token access token for the callback and the plan; never shown
 * @param callback where the result goes
 * @param outcomes whether the caller takes outcomes besides the message ({@code capabilities.outcomes}); one that says nothing
 *     of it is an Enterprise from before there were any
 * @param plan where the plan is; none before the plan
 * @param run id of the run
 * @param workspace organisation and workspace
 * @param requester who began the run
 */
record TerraformTask(
        String id,
        String stage,
        String token,
        URI callback,
        boolean outcomes,
        Optional<URI> plan,
        String run,
        String workspace,
        Optional<String> requester) {

    private static final String TEST_TOKEN = "test-token";
    private static final Set<String> WITH_PLAN = Set.of("post_plan", "pre_apply");
    private static final Set<String> WITHOUT_PLAN = Set.of("pre_plan", "post_apply");

    /** What is sent once when the task is registered, to see that somebody answers. */
    static boolean isRegistration(JsonNode body) {
        return TEST_TOKEN.equals(HookBody.text(body, "/access_token").orElse(""));
    }

    static TerraformTask of(JsonNode body, OutsideHosts hosts)
            throws UnresolvedFieldException, ForbiddenAddressException {
        if (body.path("payload_version").asInt(0) != 1) {
            throw new UnresolvedFieldException("Only payload_version 1 is known.");
        }
        Optional<String> plan = HookBody.text(body, "/plan_json_api_url");
        return new TerraformTask(
                need(body, "task_result_id"),
                need(body, "stage"),
                token(body),
                hosts.take(need(body, "task_result_callback_url")),
                body.at("/capabilities/outcomes").asBoolean(false),
                plan.isPresent() ? Optional.of(hosts.take(plan.get())) : Optional.empty(),
                need(body, "run_id"),
                HookBody.text(body, "/organization_name").orElse("") + "/"
                        + HookBody.text(body, "/workspace_name").orElse(""),
                HookBody.text(body, "/run_created_by"));
    }

    /** Whether there is a change to judge that has not been made yet. */
    boolean hasPlan() {
        return WITH_PLAN.contains(stage);
    }

    /** Whether it is known that there is none; of a stage that came later nobody knows. */
    boolean hasNoPlan() {
        return WITHOUT_PLAN.contains(stage);
    }

    /** It goes into a header, so what can't stand there is none. */
    private static String token(JsonNode body) throws UnresolvedFieldException {
        String token = need(body, "access_token");
        if (!token.chars().allMatch(character -> character > ' ' && character <= '~')) {
            throw new UnresolvedFieldException("The field access_token holds no token.");
        }
        return token;
    }

    private static String need(JsonNode body, String field) throws UnresolvedFieldException {
        return HookBody.text(body, "/" + field)
                .orElseThrow(() -> new UnresolvedFieldException("The field " + field + " is missing."));
    }

    @Override
    public String toString() {
        return "TerraformTask[" + HookText.line(id + " of " + run + " in " + workspace) + "]";
    }
}
