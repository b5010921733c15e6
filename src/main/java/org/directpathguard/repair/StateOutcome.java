package org.directpathguard.repair;

import java.util.Optional;
import org.directpathguard.repair.failure.RepairException;

/**
 * What became of one saved configuration.
 *
 * @param plan what was planned
 * @param result what came of it
 * @param obstacle what stood in the way, before or while writing
 * @param remark what else to tell; empty if nothing
 * @param output the file that was written, where it is not the one that was read
 */
record StateOutcome(
        StatePlan plan,
        StateResult result,
        Optional<RepairException> obstacle,
        String remark,
        Optional<String> output) {

    /** What is known without writing anything. */
    static StateOutcome untouched(StatePlan plan) {
        boolean blocked = plan.refused() || plan.damaged();
        return new StateOutcome(
                plan,
                blocked ? StateResult.REFUSED : StateResult.UNCHANGED,
                blocked ? plan.obstacle() : Optional.empty(),
                "",
                Optional.empty());
    }

    /** What is to be expected when everything goes well. */
    static StateOutcome asPlanned(StatePlan plan) {
        return plan.writes() ? repaired(plan, "", Optional.empty()) : untouched(plan);
    }

    static StateOutcome repaired(StatePlan plan, String remark, Optional<String> output) {
        return new StateOutcome(plan, StateResult.REPAIRED, Optional.empty(), remark, output);
    }

    static StateOutcome stopped(StatePlan plan, StateResult result, RepairException obstacle) {
        return new StateOutcome(plan, result, Optional.of(obstacle), "", Optional.empty());
    }

    static StateOutcome notReached(StatePlan plan, String remark) {
        return new StateOutcome(plan, StateResult.UNCHANGED, Optional.empty(), remark, Optional.empty());
    }
}
