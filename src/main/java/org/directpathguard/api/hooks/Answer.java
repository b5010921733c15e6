package org.directpathguard.api.hooks;

import java.util.Comparator;
import java.util.List;
import org.directpathguard.rules.Decision;

/** What comes of a question, from harmless to grave; a question without a verdict is as grave as a BLOCK. */
enum Answer {
    /** Nothing was there to be judged. */
    NOTHING_JUDGED,
    /** Nothing speaks against it. */
    ALLOW,
    /** It passes with warnings. */
    WARN,
    /** It must not be done. */
    BLOCK,
    /** Nobody knows. */
    NO_VERDICT;

    static Answer of(Decision decision) {
        return switch (decision) {
            case ALLOW -> ALLOW;
            case WARN -> WARN;
            case BLOCK -> BLOCK;
        };
    }

    static Answer worst(List<Judgement> judgements) {
        return judgements.stream()
                .map(Judgement::answer)
                .max(Comparator.naturalOrder())
                .orElse(NOTHING_JUDGED);
    }

    /** Whether the outside system has to refuse. */
    boolean refuses() {
        return this == BLOCK || this == NO_VERDICT;
    }
}
