package org.directpathguard.api.hooks;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.outside.ForbiddenAddressException;
import org.directpathguard.outside.OutsideHosts;
import org.directpathguard.outside.OutsideHttp;
import org.directpathguard.outside.Reply;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Fetches plans in JSON form.
 *
 * <p>Terraform answers with the plan, with another address for it, or with 204 while it is being written. Another address is
 * checked like the first, and the access token goes to the host that it belongs to only.
 */
@Component
class TerraformPlans {

    private static final int LONGEST = 64 << 20;
    private static final int MOST_REDIRECTS = 3;
    private static final int ATTEMPTS = 5;
    private static final int NOT_YET = 204;
    private static final Set<Integer> NOT_FOR_US = Set.of(401, 403, 404);
    private static final String AGAIN = "Start the run again; if it stays, look what Terraform says of its plan.";
    private static final long PAUSE_MILLISECONDS = 2000;

    private final OutsideHttp outside;
    private final OutsideHosts hosts;

    TerraformPlans(OutsideHttp outside, OutsideHosts hosts) {
        this.outside = outside;
        this.hosts = hosts;
    }

    JsonNode read(TerraformTask task) throws PlanUnreadableException {
        URI address = task.plan()
                .orElseThrow(() -> new PlanUnreadableException(
                        "The request names no plan (plan_json_api_url).",
                        "Attach the task to the stage post-plan or pre-apply of a workspace that makes plans."));
        try {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                Reply reply = follow(task, address);
                if (reply.status() == NOT_YET) {
                    Thread.sleep(PAUSE_MILLISECONDS);
                } else if (reply.isSuccess()) {
                    return HookBody.object(reply.body())
                            .orElseThrow(() -> new PlanUnreadableException("The plan is no JSON object.", AGAIN));
                } else {
                    throw refused(reply.status());
                }
            }
            throw new PlanUnreadableException("The plan was still being written.", AGAIN);
        } catch (ForbiddenAddressException forbidden) {
            throw new PlanUnreadableException(
                    "The plan could not be read. " + forbidden.problem(),
                    "The hosts that may be called are listed in guard.hooks.terraform.hosts.");
        } catch (IOException failure) {
            throw new PlanUnreadableException(
                    "The plan could not be read from " + address.getHost() + ".",
                    "Look whether the service reaches it and believes its certificate (guard.outside.ca-file).");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            throw new PlanUnreadableException("The service is ending.", AGAIN);
        }
    }

    private static PlanUnreadableException refused(int status) {
        return new PlanUnreadableException(
                "The plan could not be read: Terraform answered " + status + ".",
                NOT_FOR_US.contains(status)
                        ? "The task's access token has expired or may not read plans. Start the run again."
                        : AGAIN);
    }

    private Reply follow(TerraformTask task, URI first)
            throws IOException, InterruptedException, ForbiddenAddressException {
        URI address = first;
        for (int redirect = 0; redirect <= MOST_REDIRECTS; redirect++) {
            boolean sameHost = address.getAuthority().equals(first.getAuthority());
            Reply reply = outside.call(
                    address,
                    request -> (sameHost ? request.header("Authorization", "Bearer " + task.token()) : request)
                            .header("Accept", "application/json")
                            .GET(),
                    LONGEST);
            Optional<String> next = reply.headers().firstValue("Location");
            if (!reply.isRedirect() || next.isEmpty()) {
                return reply;
            }
            address = hosts.take(address.resolve(next.get()).toString());
        }
        throw new IOException("Too many redirects");
    }
}
