package org.directpathguard.rules.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;
import org.directpathguard.rules.Situation;

/** A policy read from a file. Later entries win over earlier ones, exceptions over rules. */
public final class SitePolicy implements Policy {

    private final String name;
    private final List<Adjustment> adjustments;
    private final List<Permit> reverts;
    private final List<Permit> overridable;
    private final Clock clock;

    SitePolicy(String name, List<Adjustment> adjustments, List<Permit> reverts, List<Permit> overridable, Clock clock) {
        this.name = name;
        this.adjustments = List.copyOf(adjustments);
        this.reverts = List.copyOf(reverts);
        this.overridable = List.copyOf(overridable);
        this.clock = clock;
    }

    @Override
    public String name() {
        return name;
    }

    /** {@return how many entries it has, those that have expired included} */
    public int size() {
        return adjustments.size() + reverts.size() + overridable.size();
    }

    /** {@return its entries in words, one line each, in the order in which they are applied} */
    public List<String> describe() {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Stream<String> adjusted = adjustments.stream()
                .map(entry -> "%s -> %s%s: %s%s%s"
                        .formatted(
                                entry.rule().id(),
                                entry.severity(),
                                entry.scope().patterns().isEmpty()
                                        ? ""
                                        : " where " + entry.scope().patterns(),
                                entry.reason(),
                                entry.owner().map(owner -> " (" + owner + ")").orElse(""),
                                entry.expires()
                                        .map(day -> entry.isInForce(today)
                                                ? ", until " + day
                                                : ", expired on " + day + " and without effect")
                                        .orElse("")));
        Stream<String> reverted =
                reverts.stream().map(permit -> "armed hosts are reverted" + where(permit) + ": " + permit.reason());
        Stream<String> overridden = overridable.stream()
                .map(permit -> permit.rule().map(RuleId::id).orElse("") + " may be overridden" + where(permit) + ": "
                        + permit.reason());
        return Stream.of(adjusted, reverted, overridden).flatMap(lines -> lines).toList();
    }

    private static String where(Permit permit) {
        return permit.scope().patterns().isEmpty()
                ? ""
                : " where " + permit.scope().patterns();
    }

    @Override
    public String edition() {
        return name + " on " + LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    @Override
    public boolean revertsArmedHosts(Situation situation) {
        return reverts.stream().anyMatch(permit -> permit.scope().covers(situation));
    }

    @Override
    public boolean mayBeOverridden(RuleId rule, Situation situation) {
        return Policy.super.mayBeOverridden(rule, situation)
                || overridable.stream()
                        .filter(permit -> permit.rule().filter(rule::equals).isPresent())
                        .anyMatch(permit -> permit.scope().covers(situation));
    }

    @Override
    public Finding judge(Finding finding, Situation situation) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        Finding judged = finding;
        for (Adjustment adjustment : adjustments) {
            if (adjustment.rule() == finding.rule()
                    && adjustment.isInForce(today)
                    && mayChange(finding, adjustment.severity())
                    && covers(adjustment, finding, situation)) {
                judged = judged.withSeverity(adjustment.severity());
            }
        }
        return judged;
    }

    /** One device is enough to raise what it shares with others; to lower it, all of them have to fit. */
    private static boolean covers(Adjustment adjustment, Finding finding, Situation situation) {
        boolean raises = adjustment.severity().compareTo(finding.severity()) >= 0;
        return raises
                ? adjustment.scope().touches(situation)
                : adjustment.scope().covers(situation);
    }

    /** Raising is always allowed; lowering only where the finding's own case may be lowered. */
    private static boolean mayChange(Finding finding, Severity wanted) {
        if (wanted.compareTo(finding.severity()) >= 0) {
            return true;
        }
        boolean tooLow = finding.rule() == RuleId.EVIDENCE_INCOMPLETE && wanted == Severity.INFO;
        return finding.lowerable() && !tooLow;
    }
}
