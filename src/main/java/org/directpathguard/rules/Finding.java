package org.directpathguard.rules;

import java.util.List;
import java.util.Optional;

/**
 * One reason for a decision, in three sentences: what, why, and what to do.
 *
 * @param rule the rule that found it
 * @param severity how bad it is, after the policy
 * @param originalSeverity how bad it was before a policy or an override changed it, empty when nothing did
 * @param lowerable whether a policy may lower it
 * @param title what, in one sentence
 * @param explanation why it matters, with the objects' names
 * @param action what to do instead, or next
 * @param evidence what it stands on
 * @param objects the objects it is about
 */
public record Finding(
        RuleId rule,
        Severity severity,
        Optional<Severity> originalSeverity,
        boolean lowerable,
        String title,
        String explanation,
        String action,
        List<Evidence> evidence,
        List<ObjectReference> objects) {

    /** Copies the lists. */
    public Finding {
        evidence = List.copyOf(evidence);
        objects = List.copyOf(objects);
    }

    /**
     * The same finding with another severity; the first one is remembered.
     *
     * @param changed the new severity
     * @return the changed finding, or this one where nothing changes
     */
    public Finding withSeverity(Severity changed) {
        if (changed == severity) {
            return this;
        }
        return new Finding(
                rule,
                changed,
                Optional.of(originalSeverity.orElse(severity)),
                lowerable,
                title,
                explanation,
                action,
                evidence,
                objects);
    }

    /**
     * The same finding with a sentence more.
     *
     * @param sentence what to add to the explanation
     * @return the longer finding
     */
    public Finding withRemark(String sentence) {
        return new Finding(
                rule,
                severity,
                originalSeverity,
                lowerable,
                title,
                explanation + " " + sentence,
                action,
                evidence,
                objects);
    }

    @Override
    public String toString() {
        return severity + " " + rule.id() + ": " + title;
    }
}
