package org.directpathguard.repair;

import java.util.List;
import org.directpathguard.repair.failure.DamagedException;

/** Finds the exit code from what became of each saved configuration. */
final class Verdict {

    private Verdict() {}

    static RepairExit ofInspection(RepairPlan plan) {
        List<StatePlan> states = plan.states();
        boolean onlyAmbiguous = states.stream().filter(StatePlan::refused).allMatch(StatePlan::ambiguous);
        RepairExit apply = ofPlan(plan);
        if (apply == RepairExit.DAMAGED
                || (apply == RepairExit.REFUSED && !(plan.refusal().isEmpty() && onlyAmbiguous))) {
            return apply;
        }
        return plan.hasEntries() ? RepairExit.FOUND : RepairExit.DONE;
    }

    static RepairExit ofPlan(RepairPlan plan) {
        if (plan.refusal().isPresent()) {
            return RepairExit.REFUSED;
        }
        return ofOutcomes(
                plan, plan.states().stream().map(StateOutcome::asPlanned).toList());
    }

    static RepairExit ofOutcomes(RepairPlan plan, List<StateOutcome> outcomes) {
        RepairExit exit = ofStates(outcomes);
        boolean well = exit == RepairExit.DONE || exit == RepairExit.PARTLY;
        return well && LostBank.in(plan).isPresent() ? RepairExit.DAMAGED : exit;
    }

    private static RepairExit ofStates(List<StateOutcome> outcomes) {
        if (outcomes.stream().anyMatch(outcome -> outcome.result() == StateResult.FAILED)) {
            return RepairExit.WRITE_FAILED;
        }
        List<StateOutcome> refused = outcomes.stream()
                .filter(outcome -> outcome.result() == StateResult.REFUSED)
                .toList();
        boolean wrote = outcomes.stream().anyMatch(outcome -> outcome.result() == StateResult.REPAIRED);
        boolean damaged = refused.stream()
                .anyMatch(outcome -> outcome.obstacle()
                        .filter(DamagedException.class::isInstance)
                        .isPresent());
        boolean nextRefused = refused.stream()
                .anyMatch(outcome ->
                        outcome.plan().state().bootsNext() && !outcome.plan().damaged());
        if (refused.isEmpty()) {
            return RepairExit.DONE;
        }
        if (wrote && nextRefused) {
            return RepairExit.WRITE_FAILED;
        }
        if (damaged && !nextRefused) {
            return RepairExit.DAMAGED;
        }
        return wrote ? RepairExit.PARTLY : RepairExit.REFUSED;
    }
}
