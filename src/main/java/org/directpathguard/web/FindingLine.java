package org.directpathguard.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.rules.Evidence;

/**
 * A reason, or several that differ only in what they are about: nobody reads two dozen that say the same.
 *
 * @param kind the severity
 * @param reason the reason, of several the first
 * @param original what its severity was before policy or override, empty when nothing changed it
 * @param alike what each of several says, empty where there is one
 * @param evidence what they stand on
 */
record FindingLine(String kind, Reason reason, String original, List<String> alike, List<Evidence> evidence) {

    private static final int FEWEST_TO_FOLD = 3;
    private static final int SHOWN = 5;

    static FindingLine of(Reason reason) {
        return new FindingLine(
                Words.of(reason.severity()),
                reason,
                reason.originalSeverity().map(Words::of).orElse(""),
                List.of(),
                reason.evidence());
    }

    /** Reasons of one rule, one severity and one explanation become one, in the order of the first of them. */
    static List<FindingLine> folded(List<FindingLine> lines) {
        Map<List<String>, List<FindingLine>> groups = new LinkedHashMap<>();
        for (FindingLine line : lines) {
            List<String> sort = List.of(
                    line.kind(),
                    line.reason().rule(),
                    line.original(),
                    line.reason().explanation());
            groups.computeIfAbsent(sort, absent -> new ArrayList<>()).add(line);
        }
        return groups.values().stream()
                .flatMap(group -> group.size() < FEWEST_TO_FOLD ? group.stream() : List.of(fold(group)).stream())
                .toList();
    }

    private static FindingLine fold(List<FindingLine> group) {
        FindingLine first = group.get(0);
        return new FindingLine(
                first.kind(),
                first.reason(),
                first.original(),
                group.stream().map(line -> line.reason().title()).toList(),
                group.stream()
                        .map(FindingLine::evidence)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList());
    }

    /** {@return the first of several} */
    public List<String> shown() {
        return alike.subList(0, Math.min(SHOWN, alike.size()));
    }

    /** {@return the others} */
    public List<String> hidden() {
        return alike.subList(Math.min(SHOWN, alike.size()), alike.size());
    }
}
