package org.directpathguard.repair;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.repair.archive.ArchiveWarning;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;

/** The one sentence that says how it ended. */
final class Headline {

    private Headline() {}

    static String ofInspection(RepairPlan plan, RepairExit exit) {
        return switch (exit) {
            case DONE -> "No passthrough entry: there is nothing to repair." + doubt(plan);
            case FOUND ->
                plan.states().stream().anyMatch(StatePlan::ambiguous)
                        ? "Passthrough entries were found, and somebody has to say which one to take back."
                        : "Passthrough entries were found and can be taken back.";
            case DAMAGED -> "Damaged: " + firstMatter(plan);
            case REFUSED, PARTLY, WRITE_FAILED, USAGE -> "Cannot be repaired as it is: " + firstMatter(plan);
        };
    }

    static String ofPlan(RepairPlan plan, RepairExit exit) {
        if (!plan.writes()) {
            return ofResult(
                    plan, plan.states().stream().map(StateOutcome::untouched).toList(), exit);
        }
        return "Would be changed: "
                + plan.states().stream()
                        .filter(StatePlan::writes)
                        .map(state -> state.state().name())
                        .collect(Collectors.joining(", "))
                + ".";
    }

    static String ofResult(RepairPlan plan, List<StateOutcome> outcomes, RepairExit exit) {
        String repaired = outcomes.stream()
                .filter(outcome -> outcome.result() == StateResult.REPAIRED)
                .map(outcome -> outcome.plan().state().name())
                .collect(Collectors.joining(", "));
        return switch (exit) {
            case DONE -> repaired.isEmpty() ? nothingToDo(plan) : success(repaired, outcomes);
            case PARTLY -> success(repaired, outcomes) + " Refused: " + matters(outcomes);
            case REFUSED -> "Refused, and nothing was written: " + refusal(plan, outcomes);
            case DAMAGED ->
                "Damaged: " + matters(outcomes)
                        + (repaired.isEmpty()
                                ? " Nothing was written."
                                : " The other one could be repaired: " + repaired + ".");
            case WRITE_FAILED ->
                "A write failed: " + matters(outcomes)
                        + (repaired.isEmpty() ? "" : " Repaired before that: " + repaired + ".");
            case FOUND, USAGE -> firstMatter(plan);
        };
    }

    private static String success(String repaired, List<StateOutcome> outcomes) {
        boolean unproven = outcomes.stream()
                .anyMatch(outcome -> StateRemarks.acceptance(outcome).isPresent());
        return "Repaired and verified: " + repaired + (unproven ? " (" + RewrittenState.UNPROVEN + ")." : ".");
    }

    private static String nothingToDo(RepairPlan plan) {
        List<StatePlan> left = plan.states().stream()
                .filter(state -> state.wanted() && !state.entries().isEmpty())
                .toList();
        if (left.isEmpty()) {
            return "Nothing to do: no passthrough entry is left." + doubt(plan);
        }
        return left.stream()
                .flatMap(state -> state.choice().remarks().stream())
                .findFirst()
                .map(remark -> "Nothing to do: " + remark)
                .orElse("Nothing to do: what was named is not in passthrough. Other entries are, and stay.");
    }

    /** Where something was not understood, "no entry" must not read as "none is given away". */
    private static String doubt(RepairPlan plan) {
        List<StateArchive> archives = plan.states().stream()
                .filter(StatePlan::wanted)
                .flatMap(state -> state.examined().archive().stream())
                .toList();
        boolean unclear =
                archives.stream().anyMatch(archive -> !archive.unclearRecords().isEmpty());
        boolean strange = archives.stream()
                .flatMap(archive -> archive.warnings().stream())
                .anyMatch(warning -> warning.kind() == ArchiveWarning.Kind.STRANGE_OWNER_LINE);
        return (unclear
                        ? " But ConfigStore has records that do not say whom their function belongs to: to see one, name"
                                + " its function with --device."
                        : "")
                + (strange ? " But a line about an owner is not understood, and may be such an entry." : "");
    }

    private static String refusal(RepairPlan plan, List<StateOutcome> outcomes) {
        return plan.refusal().map(Throwable::getMessage).orElseGet(() -> matters(outcomes));
    }

    private static String matters(List<StateOutcome> outcomes) {
        return outcomes.stream()
                .flatMap(outcome -> outcome.obstacle().stream())
                .map(failure -> failure.matter())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static String firstMatter(RepairPlan plan) {
        return plan.refusal()
                .map(refusal -> refusal.matter())
                .or(() -> LostBank.in(plan))
                .or(() -> plan.states().stream()
                        .filter(state -> state.damaged() || state.refused())
                        .flatMap(state -> state.obstacle().stream())
                        .map(failure -> failure.matter())
                        .findFirst())
                .or(() -> Optional.of("see the problems below."))
                .get();
    }
}
