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
 * Kubernetes' AdmissionReview v1 (k8s.io/api admission/v1), and v1beta1 in its own version: a validating webhook.
 *
 * <p>Whatever fails is {@code allowed: false}. An object that names nothing is let through with a warning that nothing was
 * judged; a delete takes no device away.
 */
@RestController
class AdmissionHook {

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
        Optional<byte[]> bytes = HookBody.bytes(http);
        Optional<JsonNode> review = bytes.flatMap(HookBody::object);
        String uid = review.isPresent()
                ? HookBody.text(review.get(), "/request/uid").orElse("")
                : bytes.map(AdmissionUid::of).orElse("");
        Optional<String> version =
                review.flatMap(body -> HookBody.text(body, "/apiVersion")).filter(AdmissionAnswer.VERSIONS::contains);
        AdmissionAnswer answer = new AdmissionAnswer(version.orElse(AdmissionAnswer.NEWEST), uid);
        if (review.isEmpty()
                || uid.isEmpty()
                || version.isEmpty()
                || !"AdmissionReview"
                        .equals(HookBody.text(review.get(), "/kind").orElse(""))) {
            return answer.refused(
                    HttpStatus.BAD_REQUEST,
                    "This is no AdmissionReview of " + AdmissionAnswer.NEWEST + " with a request and its uid.");
        }
        return review(review.get().path("request"), answer);
    }

    private Object review(JsonNode request, AdmissionAnswer answer) {
        JsonNode object = request.path("object");
        String operation = HookBody.text(request, "/operation").orElse("");
        if (operation.equals("DELETE") || operation.equals("CONNECT")) {
            return answer.nothingJudged(operation + " changes no host.");
        }
        if (!object.isObject()) {
            return answer.refused(HttpStatus.BAD_REQUEST, "The request holds no object to judge.");
        }
        try {
            List<Ask> asks =
                    Mappings.asks(mappings, HookBody.text(request, "/kind/kind").orElse(""), object);
            if (asks.isEmpty()) {
                return answer.nothingJudged("No field of the object names a host and devices.");
            }
            Asker caller = Asker.calling(
                    HookBody.text(request, "/userInfo/username"), Optional.of("admission " + answer.uid()));
            if (request.path("dryRun").asBoolean(false)) {
                return answer.of(judging.judge(asks, caller.silent()));
            }
            return repeated.once(
                    caller.key("admission"),
                    answer.version() + request,
                    () -> judged(answer, judging.judge(asks, caller)),
                    problem -> answer.refused(HttpStatus.SERVICE_UNAVAILABLE, problem));
        } catch (UnresolvedFieldException unresolved) {
            return answer.refused(HttpStatus.UNPROCESSABLE_CONTENT, unresolved.problem());
        }
    }

    private static Told judged(AdmissionAnswer answer, List<Judgement> judgements) {
        boolean judged = Answer.worst(judgements) != Answer.NO_VERDICT;
        return new Told(judged, answer.of(judgements));
    }
}
