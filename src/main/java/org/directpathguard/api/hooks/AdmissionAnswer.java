package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/**
 * Answers to one AdmissionReview. The API server takes none of another version or uid than its own.
 *
 * @param version the review's {@code apiVersion}
 * @param uid the review's uid
 */
record AdmissionAnswer(String version, String uid) {

    /** What is answered where the review's own version can't be read. */
    static final String NEWEST = "admission.k8s.io/v1";

    /** Both have the same fields (k8s.io/api admission/v1 and admission/v1beta1). */
    static final Set<String> VERSIONS = Set.of(NEWEST, "admission.k8s.io/v1beta1");

    /** What the documentation of the field advises; beyond 256 the API server may cut. */
    private static final int LONGEST_WARNING = 120;

    private static final int MOST_WARNINGS = 20;
    private static final int LONGEST_MESSAGE = 2000;

    Map<String, Object> of(List<Judgement> judgements) {
        Answer answer = Answer.worst(judgements);
        String checks = judgements.stream()
                .flatMap(judgement -> judgement.checkId().stream())
                .collect(Collectors.joining(","));
        Map<String, String> annotations = new LinkedHashMap<>();
        annotations.put("decision", answer.name());
        if (!checks.isEmpty()) {
            annotations.put("check", checks);
        }
        if (answer.refuses()) {
            HttpStatus code = answer == Answer.BLOCK ? HttpStatus.FORBIDDEN : HttpStatus.SERVICE_UNAVAILABLE;
            return review(false, code, HookText.whole(judgements), List.of(), annotations);
        }
        List<String> warnings = judgements.stream()
                .flatMap(judgement -> judgement.warnings().stream())
                .toList();
        return review(true, HttpStatus.OK, HookText.headlines(judgements), warnings, annotations);
    }

    Map<String, Object> refused(HttpStatus code, String problem) {
        return review(false, code, problem, List.of(), Map.of("decision", Answer.NO_VERDICT.name()));
    }

    Map<String, Object> nothingJudged(String why) {
        return review(
                true,
                HttpStatus.OK,
                "Nothing judged. " + why,
                List.of("directpath-guard judged nothing: " + why),
                Map.of("decision", Answer.NOTHING_JUDGED.name()));
    }

    private Map<String, Object> review(
            boolean allowed, HttpStatus code, String message, List<String> warnings, Map<String, String> annotations) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("uid", uid);
        response.put("allowed", allowed);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("status", allowed ? "Success" : "Failure");
        status.put("code", code.value());
        status.put("message", HookText.cut(message, LONGEST_MESSAGE));
        if (!allowed) {
            status.put("reason", reason(code));
        }
        response.put("status", status);
        response.put("warnings", shortened(warnings));
        response.put("auditAnnotations", annotations);
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("apiVersion", version);
        review.put("kind", "AdmissionReview");
        review.put("response", response);
        return review;
    }

    /** The word that goes with a code (StatusReason of k8s.io/apimachinery meta/v1). */
    private static String reason(HttpStatus code) {
        return switch (code) {
            case FORBIDDEN -> "Forbidden";
            case BAD_REQUEST -> "BadRequest";
            case UNPROCESSABLE_CONTENT -> "Invalid";
            case CONTENT_TOO_LARGE -> "RequestEntityTooLarge";
            case TOO_MANY_REQUESTS -> "TooManyRequests";
            case SERVICE_UNAVAILABLE -> "ServiceUnavailable";
            default -> "InternalError";
        };
    }

    private static List<String> shortened(List<String> warnings) {
        Stream<String> all = warnings.size() <= MOST_WARNINGS
                ? warnings.stream()
                : Stream.concat(
                        warnings.stream().limit(MOST_WARNINGS - 1),
                        Stream.of(warnings.size() - MOST_WARNINGS + 1 + " more warnings"));
        return all.map(HookText::line)
                .map(text -> HookText.cut(text, LONGEST_WARNING))
                .toList();
    }
}
