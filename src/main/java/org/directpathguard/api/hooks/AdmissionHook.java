package org.directpathguard.api.hooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.directpathguard.api.hooks.RepeatedQuestions.Told;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Kubernetes' AdmissionReview v1 (k8s.io/api admission/v1): a validating webhook.
 *
 * <p>Whatever fails is {@code allowed: false}. An object that names nothing is let through with a warning that nothing was
 * judged; a delete takes no device away.
 */
@RestController
class AdmissionHook {

    private static final String VERSION = "admission.k8s.io/v1";
    private static final String ANNOTATIONS = "/metadata/annotations/directpath-guard~1";

    private final Judging judging;
    private final RepeatedQuestions repeated;
    private final List<FieldMapping> mappings;

    AdmissionHook(Judging judging, RepeatedQuestions repeated, HookProperties properties) {
        this.judging = judging;
        this.repeated = repeated;
        this.mappings = Mappings.with(
                properties.admission().mappings(),
                new FieldMapping("*", ANNOTATIONS + "host", ANNOTATIONS + "devices", ANNOTATIONS + "state"));
    }

    @Operation(
            summary = "Kubernetes: answers an AdmissionReview",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            examples =
                                                    @ExampleObject(name = "request", value = HookExamples.ADMISSION))))
    @PostMapping(path = "/api/v1/hooks/admission", produces = MediaType.APPLICATION_JSON_VALUE)
    Object review(HttpServletRequest http) throws IOException {
        Optional<JsonNode> review = HookBody.object(http);
        String uid = review.flatMap(body -> HookBody.text(body, "/request/uid")).orElse("");
        if (review.isEmpty()
                || uid.isEmpty()
                || !VERSION.equals(HookBody.text(review.get(), "/apiVersion").orElse(""))
                || !"AdmissionReview"
                        .equals(HookBody.text(review.get(), "/kind").orElse(""))) {
            return AdmissionAnswer.refused(
                    uid,
                    HttpStatus.BAD_REQUEST,
                    "This is no AdmissionReview of " + VERSION + " with a request and its uid.");
        }
        return review(review.get().get("request"), uid);
    }

    private Object review(JsonNode request, String uid) {
        JsonNode object = request.path("object");
        String operation = HookBody.text(request, "/operation").orElse("");
        if (operation.equals("DELETE") || operation.equals("CONNECT")) {
            return AdmissionAnswer.nothingJudged(uid, operation + " changes no host.");
        }
        if (!object.isObject()) {
            return AdmissionAnswer.refused(uid, HttpStatus.BAD_REQUEST, "The request holds no object to judge.");
        }
        try {
            List<Ask> asks =
                    Mappings.asks(mappings, HookBody.text(request, "/kind/kind").orElse(""), object);
            if (asks.isEmpty()) {
                return AdmissionAnswer.nothingJudged(uid, "No field of the object names a host and devices.");
            }
            Asker caller = Asker.calling(HookBody.text(request, "/userInfo/username"), Optional.of("admission " + uid));
            if (request.path("dryRun").asBoolean(false)) {
                Asker silent = new Asker(caller.who(), caller.requester(), caller.changeId(), false);
                return AdmissionAnswer.of(uid, judging.judge(asks, silent));
            }
            return repeated.once(
                    caller.key("admission"),
                    request.toString(),
                    () -> judged(uid, judging.judge(asks, caller)),
                    problem -> AdmissionAnswer.refused(uid, HttpStatus.SERVICE_UNAVAILABLE, problem));
        } catch (UnresolvedFieldException unresolved) {
            return AdmissionAnswer.refused(uid, HttpStatus.UNPROCESSABLE_CONTENT, unresolved.problem());
        }
    }

    private static Told judged(String uid, List<Judgement> judgements) {
        boolean judged = Answer.worst(judgements) != Answer.NO_VERDICT;
        return new Told(judged, AdmissionAnswer.of(uid, judgements));
    }
}
