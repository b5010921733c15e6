package org.directpathguard.api.hooks;

import java.io.IOException;
import java.net.http.HttpRequest;
import org.directpathguard.outside.OutsideHttp;
import org.directpathguard.outside.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reports results to Terraform. What does not arrive is a task without an answer, which Terraform itself ends as errored. */
@Component
class TerraformCallback {

    private static final Logger LOG = LoggerFactory.getLogger(TerraformCallback.class);
    private static final int ATTEMPTS = 4;
    private static final long FIRST_PAUSE = 500;
    private static final int LONGEST_ANSWER = 1 << 20;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;

    private final OutsideHttp outside;

    TerraformCallback(OutsideHttp outside) {
        this.outside = outside;
    }

    /** Sends a result; true when it was taken. */
    boolean send(TerraformTask task, TerraformResult result) {
        String document = JsonMapper.shared().writeValueAsString(result.document());
        long pause = FIRST_PAUSE;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                Reply reply = patch(task, document);
                if (reply.isSuccess()) {
                    return true;
                }
                if (reply.status() != TOO_MANY && reply.status() < SERVER_ERROR) {
                    LOG.warn(
                            "{}: Terraform did not take the result and answered {}. It ends the task as errored by"
                                    + " itself; start the run again.",
                            task,
                            reply.status());
                    return false;
                }
                Thread.sleep(pause);
            } catch (IOException failure) {
                LOG.debug("{}: the callback failed", task, failure);
                if (!sleep(pause)) {
                    return false;
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return false;
            }
            pause *= 2;
        }
        LOG.warn("{}: the result could not be sent to {}", task, task.callback().getHost());
        return false;
    }

    private static boolean sleep(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Reply patch(TerraformTask task, String document) throws IOException, InterruptedException {
        return outside.call(
                task.callback(),
                request -> request.header("Authorization", "Bearer " + task.token())
                        .header("Content-Type", "application/vnd.api+json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(document)),
                LONGEST_ANSWER);
    }
}
