package org.directpathguard.api.hooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One host's part of a result: {@code task-result-outcomes}, within the lengths that Terraform takes. */
final class TerraformOutcome {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_DESCRIPTION = 1000;
    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_URL = 500;

    private TerraformOutcome() {}

    static Map<String, Object> of(int index, Judgement judgement, Optional<String> link) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("outcome-id", HookText.cut(judgement.checkId().orElse("outcome-" + (index + 1)), LONGEST_ID));
        attributes.put("description", HookText.cut(judgement.headline(), LONGEST_DESCRIPTION));
        attributes.put("body", HookText.cut(body(judgement), LONGEST_BODY));
        link.filter(url -> url.length() <= LONGEST_URL).ifPresent(url -> attributes.put("url", url));
        Map<String, Object> label = Map.of("label", words(judgement.answer()), "level", level(judgement.answer()));
        attributes.put("tags", Map.of("Status", List.of(label)));
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("type", "task-result-outcomes");
        outcome.put("attributes", attributes);
        return outcome;
    }

    private static String body(Judgement judgement) {
        return "**" + HookText.markdown(judgement.headline()) + "**\n"
                + judgement.reasons().stream()
                        .map(reason -> "\n- " + HookText.markdown(reason))
                        .collect(Collectors.joining());
    }

    private static String words(Answer answer) {
        return switch (answer) {
            case NOTHING_JUDGED -> "Nothing judged";
            case ALLOW -> "Allow";
            case WARN -> "Warn";
            case BLOCK -> "Block";
            case NO_VERDICT -> "No verdict";
        };
    }

    private static String level(Answer answer) {
        return switch (answer) {
            case NOTHING_JUDGED -> "none";
            case ALLOW -> "info";
            case WARN -> "warning";
            case BLOCK, NO_VERDICT -> "error";
        };
    }
}
