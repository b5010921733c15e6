package org.directpathguard.api.hooks;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.guard.HandedOut;
import org.directpathguard.rules.Severity;

/**
 * The answer about one host.
 *
 * @param host its name, or what the outside system called it
 * @param answer what comes of it
 * @param document the verdict; empty where there is none
 * @param decision the stored decision; empty where nothing is recorded
 * @param problem what stood in the way of a verdict
 * @param nextStep what to do about that
 */
record Judgement(
        String host,
        Answer answer,
        Optional<CheckDocument> document,
        Optional<HandedOut> decision,
        String problem,
        String nextStep) {

    static Judgement of(String host, CheckDocument document, Optional<HandedOut> decision) {
        return new Judgement(host, Answer.of(document.decision()), Optional.of(document), decision, "", "");
    }

    static Judgement none(String host, String problem, String nextStep) {
        return new Judgement(host, Answer.NO_VERDICT, Optional.empty(), Optional.empty(), problem, nextStep);
    }

    /** What was decided about what, in one line. */
    String headline() {
        return HookText.line(document.map(
                        found -> "%s for %s on %s".formatted(answer, String.join(", ", addresses(found)), host))
                .orElseGet(() -> "No verdict for " + host + ": " + problem + " " + nextStep));
    }

    /** The headline with its gravest reason and what to do about it, for where there is no room for more. */
    String brief() {
        return headline()
                + document.stream()
                        .flatMap(found -> found.findings().stream())
                        .filter(reason -> reason.severity() != Severity.INFO)
                        .findFirst()
                        .map(reason -> ": " + HookText.line(reason.title() + ". " + reason.action()))
                        .orElse("");
    }

    /** The findings from the worst on, one line each. */
    List<String> reasons() {
        return document.stream()
                .flatMap(found -> found.findings().stream())
                .map(reason -> HookText.line(reason.severity() + " " + reason.rule() + ": " + reason.title() + ". "
                        + reason.explanation() + " " + reason.action()))
                .toList();
    }

    /** The titles of what deserves a warning. */
    List<String> warnings() {
        return document.stream()
                .flatMap(found -> found.findings().stream())
                .filter(reason -> reason.severity() == Severity.WARN)
                .map(reason -> HookText.line(host + ": " + reason.title()))
                .toList();
    }

    Optional<String> checkId() {
        return decision.map(found -> found.stored().id());
    }

    static List<String> addresses(CheckDocument document) {
        return document.requested().stream().map(CheckDocument.Device::address).toList();
    }
}
