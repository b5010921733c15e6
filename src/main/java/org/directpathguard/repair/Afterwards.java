package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.failure.WriteFailedException;

/**
 * Looks at the target once more as if for the first time: the loader's choice has to be the same, and each repaired bank
 * has to hold exactly the planned archive without the entries that were taken back.
 */
final class Afterwards {

    private Afterwards() {}

    static List<StateOutcome> verify(Target before, List<StateOutcome> outcomes) {
        List<StateOutcome> verified = new ArrayList<>();
        Target after;
        try {
            after = Target.of(before.paths(), BankFinder.find(before.paths()));
        } catch (RepairException unreadable) {
            outcomes.forEach(outcome -> verified.add(
                    outcome.result() == StateResult.REPAIRED ? failed(outcome, unreadable.matter()) : outcome));
            return verified;
        }
        for (StateOutcome outcome : outcomes) {
            Optional<String> doubt =
                    outcome.result() == StateResult.REPAIRED ? doubt(outcome.plan(), after) : Optional.empty();
            verified.add(doubt.map(text -> failed(outcome, text)).orElse(outcome));
        }
        return verified;
    }

    private static Optional<String> doubt(StatePlan plan, Target after) {
        Optional<SavedState> found = after.states().stream()
                .filter(state -> state.path().equals(plan.state().path()))
                .findFirst();
        if (found.isEmpty()) {
            return Optional.of("the bank is not found any more.");
        }
        if (found.get().bootsNext() != plan.state().bootsNext()
                || !found.get()
                        .bank()
                        .map(Bank::bootConfig)
                        .equals(plan.state().bank().map(Bank::bootConfig))) {
            return Optional.of("the loader would choose another bank than before.");
        }
        Examined examined = Examined.of(found.get());
        boolean asPlanned = examined.sha256().equals(plan.rewritten().map(RewrittenState::sha256After));
        List<PassthroughEntry> left =
                examined.archive().map(StateArchive::entries).orElse(plan.entries());
        boolean takenBack = left.stream()
                .noneMatch(entry -> plan.choice().entries().stream().anyMatch(entry::sameDevice));
        return asPlanned && takenBack ? Optional.empty() : Optional.of("its state is not the planned one.");
    }

    private static StateOutcome failed(StateOutcome outcome, String why) {
        return StateOutcome.stopped(
                outcome.plan(),
                StateResult.FAILED,
                new WriteFailedException(
                        outcome.plan().state().name() + " was written, but looking at it again found that " + why,
                        "Undo the repair with its journal."));
    }
}
