package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;
import org.directpathguard.repair.write.BankOutcome;
import org.directpathguard.repair.write.WritePlan;

/** Has the banks written, and says what became of each. */
final class BankExecution {

    private BankExecution() {}

    static List<StateOutcome> carryOut(List<StatePlan> states, WritePlan writePlan, Path journal, Progress progress)
            throws RefusedException, WriteFailedException {
        progress.writingBegins(Optional.of(journal));
        List<BankOutcome> written = writePlan.carryOut(journal);
        List<StateOutcome> outcomes = new ArrayList<>();
        for (StatePlan state : states) {
            outcomes.add(written.stream()
                    .filter(outcome ->
                            state.state().bank().filter(outcome.bank()::equals).isPresent())
                    .findFirst()
                    .map(outcome -> outcome(state, outcome))
                    .orElseGet(() -> StateOutcome.untouched(state)));
        }
        return outcomes;
    }

    private static StateOutcome outcome(StatePlan state, BankOutcome written) {
        return switch (written.result()) {
            case REPAIRED -> StateOutcome.repaired(state, written.matter(), Optional.empty());
            case REFUSED ->
                StateOutcome.stopped(
                        state, StateResult.REFUSED, new RefusedException(written.matter(), written.nextStep()));
            case FAILED ->
                StateOutcome.stopped(
                        state, StateResult.FAILED, new WriteFailedException(written.matter(), written.nextStep()));
            case NOT_REACHED -> StateOutcome.notReached(state, written.matter());
        };
    }
}
