package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.directpathguard.check.ChangeTexts;

/** The texts of a change request, by the names of its table's fields. */
final class ServiceNowAnswer {

    /** The longest text that the fields of a change request keep. */
    private static final int LONGEST = 4000;

    private ServiceNowAnswer() {}

    static Map<String, Object> of(List<Judgement> judgements, UnaryOperator<Optional<String>> link) {
        Answer answer = Answer.worst(judgements);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("decision", answer.name());
        fields.put("proceed", answer == Answer.ALLOW || answer == Answer.WARN);
        fields.put(
                "work_notes",
                HookText.cut(
                        judgements.isEmpty()
                                ? "Nothing judged: no field of the change names a host and devices."
                                : HookText.whole(judgements) + links(judgements, link),
                        LONGEST));
        fields.put("implementation_plan", texts(judgements, ChangeTexts::implementationPlan));
        fields.put("backout_plan", texts(judgements, ChangeTexts::backoutPlan));
        fields.put("test_plan", texts(judgements, ChangeTexts::testPlan));
        fields.put(
                "checks",
                judgements.stream()
                        .flatMap(judgement -> judgement.checkId().stream())
                        .toList());
        return fields;
    }

    private static String links(List<Judgement> judgements, UnaryOperator<Optional<String>> link) {
        return judgements.stream()
                .flatMap(judgement -> link.apply(judgement.checkId()).stream())
                .map(address -> "\n" + address)
                .collect(Collectors.joining());
    }

    private static String texts(List<Judgement> judgements, Function<ChangeTexts, String> part) {
        return HookText.cut(
                judgements.stream()
                        .flatMap(judgement -> judgement.document().stream())
                        .map(document -> part.apply(document.texts()))
                        .collect(Collectors.joining("\n")),
                LONGEST);
    }
}
