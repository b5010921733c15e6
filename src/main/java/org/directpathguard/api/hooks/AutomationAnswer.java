package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A map of texts, which workflows read most easily. */
final class AutomationAnswer {

    private static final int LONGEST = 4000;

    private AutomationAnswer() {}

    static Map<String, String> of(List<Judgement> judgements, UnaryOperator<Optional<String>> link) {
        Answer answer = Answer.worst(judgements);
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("decision", answer.name());
        texts.put("proceed", String.valueOf(answer == Answer.ALLOW || answer == Answer.WARN));
        texts.put(
                "message",
                HookText.cut(
                        judgements.isEmpty()
                                ? "Nothing judged: the request names no host and no devices."
                                : HookText.whole(judgements),
                        LONGEST));
        texts.put(
                "warnings",
                judgements.stream()
                        .flatMap(judgement -> judgement.warnings().stream())
                        .collect(Collectors.joining("\n")));
        texts.put(
                "checkId",
                judgements.stream()
                        .flatMap(judgement -> judgement.checkId().stream())
                        .collect(Collectors.joining(",")));
        texts.put(
                "url",
                judgements.stream()
                        .flatMap(judgement -> link.apply(judgement.checkId()).stream())
                        .collect(Collectors.joining(",")));
        return texts;
    }
}
