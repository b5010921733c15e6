package org.directpathguard.repair;

import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.write.WritePlan;

/**
 * Everything that is to be done to a target.
 *
 * @param target the target
 * @param states its saved configurations
 * @param writePlan how banks would be written; none for lone archives, or when nothing is to be written
 * @param refusal why the target as a whole must stay as it is
 * @param hindrance what would keep a repair from writing at this moment, told to someone who only looks
 */
record RepairPlan(
        Target target,
        List<StatePlan> states,
        Optional<WritePlan> writePlan,
        Optional<RefusedException> refusal,
        Optional<RefusedException> hindrance) {

    RepairPlan {
        states = List.copyOf(states);
    }

    static RepairPlan of(Target target, List<StatePlan> states) {
        return new RepairPlan(target, states, Optional.empty(), Optional.empty(), Optional.empty());
    }

    RepairPlan carriedOutBy(WritePlan plan) {
        return new RepairPlan(target, states, Optional.of(plan), refusal, hindrance);
    }

    RepairPlan refusedBy(RefusedException reason) {
        return new RepairPlan(target, states, Optional.empty(), Optional.of(reason), hindrance);
    }

    RepairPlan hinderedBy(RefusedException reason) {
        return new RepairPlan(target, states, Optional.empty(), refusal, Optional.of(reason));
    }

    boolean writes() {
        return refusal.isEmpty() && states.stream().anyMatch(StatePlan::writes);
    }

    boolean hasEntries() {
        return states.stream().anyMatch(state -> !state.entries().isEmpty());
    }
}
