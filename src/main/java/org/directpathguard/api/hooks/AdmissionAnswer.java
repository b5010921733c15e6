package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;

/** The answer to an AdmissionReview. */
final class AdmissionAnswer {

    /** What the documentation of the field advises; beyond 256 the API server may cut. */
    private static final int LONGEST_WARNING = 120;

    private static final int MOST_WARNINGS = 20;
    private static final int LONGEST_MESSAGE = 2000;

    private AdmissionAnswer() {}

    static Map<String, Object> of(String uid, List<Judgement> judgements) {
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
            return review(uid, false, code, HookText.whole(judgements), List.of(), annotations);
        }
        List<String> warnings = judgements.stream()
                .flatMap(judgement -> judgement.warnings().stream())
                .toList();
        return review(uid, true, HttpStatus.OK, HookText.headlines(judgements), warnings, annotations);
    }

    static Map<String, Object> refused(String uid, HttpStatus code, String problem) {
        return review(uid, false, code, problem, List.of(), Map.of("decision", Answer.NO_VERDICT.name()));
    }

    static Map<String, Object> nothingJudged(String uid, String why) {
        return review(
                uid,
                true,
                HttpStatus.OK,
                "Nothing judged. " + why,
                List.of("directpath-guard judged nothing: " + why),
                Map.of("decision", Answer.NOTHING_JUDGED.name()));
    }

    private static Map<String, Object> review(
            String uid,
            boolean allowed,
            HttpStatus code,
            String message,
            List<String> warnings,
            Map<String, String> annotations) {
        Map<String, Object> response = new LinkedHashMap<>();
        response.put("uid", uid);
        response.put("allowed", allowed);
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("status", allowed ? "Success" : "Failure");
        status.put("code", code.value());
        status.put("message", HookText.cut(message, LONGEST_MESSAGE));
        if (!allowed) {
            status.put("reason", code == HttpStatus.FORBIDDEN ? "Forbidden" : "InternalError");
        }
        response.put("status", status);
        response.put("warnings", shortened(warnings));
        response.put("auditAnnotations", annotations);
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("apiVersion", "admission.k8s.io/v1");
        review.put("kind", "AdmissionReview");
        review.put("response", response);
        return review;
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
