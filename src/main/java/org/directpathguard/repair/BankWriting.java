package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.write.BankChange;
import org.directpathguard.repair.write.PlannedBank;
import org.directpathguard.repair.write.WriteOptions;
import org.directpathguard.repair.write.WritePlan;

/** Asks how the banks would be written, and draws the conclusions from what must not be. */
final class BankWriting {

    private BankWriting() {}

    static RepairPlan plan(RepairRequest request, Target target, FoundBanks found, List<StatePlan> states)
            throws RefusedException {
        List<StatePlan> allowed = holdBack(states);
        if (allowed.stream().noneMatch(StatePlan::writes)) {
            return RepairPlan.of(target, allowed);
        }
        WriteOptions options = new WriteOptions(request.inPlaceWhenFull());
        List<StatePlan> planned = holdBack(planned(allowed, WritePlan.of(found, changes(allowed), options)));
        List<BankChange> remaining = changes(planned);
        RepairPlan plan = RepairPlan.of(target, planned);
        return remaining.isEmpty() ? plan : plan.carriedOutBy(WritePlan.of(found, remaining, options));
    }

    private static List<BankChange> changes(List<StatePlan> states) {
        List<BankChange> changes = new ArrayList<>();
        for (StatePlan state : states) {
            Optional<RewrittenState> rewritten = state.rewritten().filter(present -> state.writes());
            if (rewritten.isPresent() && state.state().bank().isPresent()) {
                changes.add(new BankChange(
                        state.state().bank().get(), rewritten.get().bytes()));
            }
        }
        return changes;
    }

    private static List<StatePlan> planned(List<StatePlan> states, WritePlan writePlan) {
        List<StatePlan> result = new ArrayList<>(states);
        for (PlannedBank planned : writePlan.banks()) {
            result.replaceAll(
                    state -> state.state().bank().filter(planned.bank()::equals).isEmpty()
                            ? state
                            : planned.refusal().isPresent()
                                    ? state.blockedBy(planned.refusal().get())
                                    : state.withSteps(planned.steps()));
        }
        return result;
    }

    /**
     * Where the bank that boots next must not be touched, no other is: the host would not come back by it, and "refused"
     * has to mean that nothing was written. A damaged one is different, for then the other bank is what is left.
     */
    private static List<StatePlan> holdBack(List<StatePlan> states) {
        boolean leaderRefused = states.stream().anyMatch(state -> state.state().bootsNext() && state.refused());
        return leaderRefused
                ? states.stream()
                        .map(state -> state.writes() ? state.held() : state)
                        .toList()
                : states;
    }
}
