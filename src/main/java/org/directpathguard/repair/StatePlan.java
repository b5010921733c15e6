package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.repair.archive.AmbiguousDeviceException;
import org.directpathguard.repair.archive.PassthroughEntry;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RepairException;

/**
 * What is to be done to one saved configuration.
 *
 * @param examined what was found
 * @param scope whether it is to be worked on
 * @param choice what to change
 * @param rewritten the new archive, if there is something to change
 * @param obstacle why it can't be done
 * @param steps what would be written, in order
 * @param withheld whether it stays as it is because the bank that boots next was refused
 */
record StatePlan(
        Examined examined,
        Scope scope,
        Choice choice,
        Optional<RewrittenState> rewritten,
        Optional<RepairException> obstacle,
        List<String> steps,
        boolean withheld) {

    StatePlan {
        steps = List.copyOf(steps);
    }

    StatePlan blockedBy(RepairException reason) {
        return new StatePlan(examined, scope, choice, rewritten, Optional.of(reason), List.of(), false);
    }

    StatePlan withSteps(List<String> lines) {
        return new StatePlan(examined, scope, choice, rewritten, obstacle, lines, withheld);
    }

    /** The wanted result is there already. */
    StatePlan done(String remark) {
        return new StatePlan(
                examined, scope, Choice.leavingAlone(remark), Optional.empty(), Optional.empty(), List.of(), withheld);
    }

    StatePlan held() {
        return new StatePlan(examined, scope, choice, rewritten, obstacle, List.of(), true);
    }

    SavedState state() {
        return examined.state();
    }

    boolean wanted() {
        return scope == Scope.WANTED;
    }

    boolean writes() {
        return wanted() && rewritten.isPresent() && obstacle.isEmpty() && !withheld;
    }

    boolean damaged() {
        return wanted() && obstacle.filter(DamagedException.class::isInstance).isPresent();
    }

    boolean refused() {
        return wanted() && obstacle.isPresent() && !damaged();
    }

    boolean ambiguous() {
        return wanted()
                && obstacle.filter(AmbiguousDeviceException.class::isInstance).isPresent();
    }

    /** The passthrough entries, and a record that says nothing of its owner but was named. */
    List<PassthroughEntry> entries() {
        List<PassthroughEntry> entries =
                new ArrayList<>(examined.archive().map(StateArchive::entries).orElse(List.of()));
        unclear().filter(choice.entries()::contains).forEach(entries::add);
        return entries;
    }

    /** Whether the entry is a record that does not tell whom its function belongs to. */
    boolean isUnclear(PassthroughEntry entry) {
        return unclear().anyMatch(entry::equals);
    }

    private Stream<PassthroughEntry> unclear() {
        return examined.archive().stream().flatMap(archive -> archive.unclearRecords().stream());
    }
}
