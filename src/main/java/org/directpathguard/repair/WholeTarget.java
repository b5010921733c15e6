package org.directpathguard.repair;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.failure.RefusedException;

/** Reasons to leave a target alone that no single bank shows. */
final class WholeTarget {

    private WholeTarget() {}

    static Optional<RefusedException> refusal(RepairRequest request, Target target, List<StatePlan> states) {
        return missingBank(request, target).or(() -> noBankBoots(states)).or(() -> unknownName(states));
    }

    private static Optional<RefusedException> missingBank(RepairRequest request, Target target) {
        Set<Integer> missing = new LinkedHashSet<>(request.banks());
        target.states().stream()
                .flatMap(state -> state.bank().stream())
                .forEach(bank -> bank.partition().ifPresent(missing::remove));
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String there = target.states().stream().map(SavedState::name).collect(Collectors.joining(", "));
        return Optional.of(new RefusedException(
                "There is no bank in partition "
                        + missing.stream().map(String::valueOf).collect(Collectors.joining(", ")) + " of "
                        + target.name() + ".",
                "These are there: " + there + ". Leave --bank out to work on every bank that the loader accepts."));
    }

    private static Optional<RefusedException> noBankBoots(List<StatePlan> states) {
        boolean outOfReach = states.stream().allMatch(state -> state.scope() == Scope.NOT_BOOTABLE);
        return outOfReach && states.stream().anyMatch(state -> !state.entries().isEmpty())
                ? Optional.of(new RefusedException(
                        "The loader accepts none of the banks, so a repair would not make the host boot.",
                        "Find out why from the reasons given for each bank. A bank that is to be repaired all the same"
                                + " is named with --bank."))
                : Optional.empty();
    }

    /**
     * A name that no archive knows may be a typing mistake. Where ConfigStore holds the owners it is no sign of one: a
     * function whose record was deleted is not in there any more.
     */
    private static Optional<RefusedException> unknownName(List<StatePlan> states) {
        List<StatePlan> read = states.stream()
                .filter(StatePlan::wanted)
                .filter(state -> state.examined().archive().isPresent())
                .toList();
        Set<String> unknown = new LinkedHashSet<>();
        read.forEach(state -> unknown.addAll(state.choice().selection().notFound()));
        read.forEach(state -> {
            if (state.choice().obstacle().isEmpty()) {
                unknown.retainAll(state.choice().selection().notFound());
            }
        });
        boolean records = read.stream()
                .flatMap(state -> state.examined().archive().stream())
                .anyMatch(StateArchive::sevenOrLater);
        Set<String> there = read.stream()
                .flatMap(state -> state.entries().stream())
                .map(PassthroughEntry::describe)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (unknown.isEmpty() || records || there.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RefusedException(
                "No saved configuration here knows " + String.join(", ", unknown) + ".",
                "Check the address. In passthrough are: " + String.join("; ", there) + "."));
    }
}
