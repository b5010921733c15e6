package org.directpathguard.api.hooks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The result of a run task, as far as it is known.
 *
 * @param status {@code running}, {@code passed} or {@code failed}
 * @param message what people see first
 * @param url where more is to be read
 * @param outcomes one for each host, in the form of {@code task-result-outcomes}
 */
record TerraformResult(String status, String message, Optional<String> url, List<Map<String, Object>> outcomes) {

    private static final int LONGEST_MESSAGE = 500;

    TerraformResult {
        message = HookText.cut(message, LONGEST_MESSAGE);
        outcomes = List.copyOf(outcomes);
    }

    static TerraformResult running() {
        return new TerraformResult("running", "The plan is being judged.", Optional.empty(), List.of());
    }

    static TerraformResult nothingJudged(String why) {
        return new TerraformResult("passed", "Nothing judged. " + why, Optional.empty(), List.of());
    }

    static TerraformResult failed(String problem, String nextStep) {
        return new TerraformResult("failed", "No verdict. " + problem + " " + nextStep, Optional.empty(), List.of());
    }

    /**
     * The result of judgements.
     *
     * @param judgements one for each host
     * @param outcomes whether each may be told at length; else the message says the gravest thing of each
     * @param properties where links lead
     */
    static TerraformResult of(List<Judgement> judgements, boolean outcomes, HookProperties properties) {
        Answer worst = Answer.worst(judgements);
        return new TerraformResult(
                worst.refuses() ? "failed" : "passed",
                judgements.stream()
                        .sorted(Comparator.comparing(Judgement::answer).reversed())
                        .map(outcomes ? Judgement::headline : Judgement::brief)
                        .collect(Collectors.joining("; ")),
                judgements.stream()
                        .filter(judgement -> judgement.answer() == worst)
                        .flatMap(judgement -> properties.link(judgement.checkId()).stream())
                        .findFirst(),
                IntStream.range(0, outcomes ? judgements.size() : 0)
                        .mapToObj(index -> TerraformOutcome.of(
                                index,
                                judgements.get(index),
                                properties.link(judgements.get(index).checkId())))
                        .toList());
    }

    /** The document of the callback, in the form of JSON:API. */
    Map<String, Object> document() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("status", status);
        attributes.put("message", message);
        url.ifPresent(link -> attributes.put("url", link));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("type", "task-results");
        data.put("attributes", attributes);
        if (!outcomes.isEmpty()) {
            data.put("relationships", Map.of("outcomes", Map.of("data", outcomes)));
        }
        return Map.of("data", data);
    }

    @Override
    public String toString() {
        return status + " (" + outcomes.stream().map(Object::toString).collect(Collectors.joining()) + ")";
    }
}
