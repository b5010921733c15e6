package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.directpathguard.repair.RepairDocument.Action;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;

/** Makes the document for each way in which a command can end. */
final class Documents {

    private Documents() {}

    static RepairDocument of(
            Action action,
            RepairPlan plan,
            List<StateOutcome> outcomes,
            RepairExit exit,
            String headline,
            List<String> nextSteps,
            Optional<Path> journal) {
        List<Problem> problems = Inspection.problems(plan, outcomes);
        return new RepairDocument(
                action,
                plan.target().name(),
                plan.target().kind().text(),
                exit,
                headline,
                Optional.of(plan),
                outcomes,
                problems,
                withRemedies(nextSteps, problems),
                journal,
                List.of());
    }

    /** What a refusal asks for comes first: without it the other steps lead nowhere. */
    private static List<String> withRemedies(List<String> nextSteps, List<Problem> problems) {
        List<String> steps = new ArrayList<>();
        problems.stream().map(Problem::nextStep).filter(step -> !step.isBlank()).forEach(steps::add);
        steps.addAll(nextSteps);
        return steps.stream().distinct().toList();
    }

    static RepairDocument withProblems(RepairDocument document, List<Problem> more) {
        List<Problem> problems = new ArrayList<>(document.problems());
        problems.addAll(more);
        return new RepairDocument(
                document.action(),
                document.target(),
                document.kind(),
                document.exit(),
                document.headline(),
                document.plan(),
                document.outcomes(),
                problems,
                document.nextSteps(),
                document.journal(),
                document.parts());
    }

    static RepairDocument ofScan(List<RepairDocument> parts, List<Problem> problems, RepairExit exit) {
        String headline = parts.size() + " disks with boot banks of ESXi: "
                + parts.stream()
                        .map(part -> part.target() + ": " + part.headline())
                        .collect(Collectors.joining(" "));
        List<String> steps =
                parts.stream().flatMap(part -> part.nextSteps().stream()).toList();
        return new RepairDocument(
                Action.INSPECT,
                "--scan-disks",
                Kind.DISK.text(),
                exit,
                headline,
                Optional.empty(),
                List.of(),
                problems,
                steps,
                Optional.empty(),
                parts);
    }

    /** Nothing could be made of the target. */
    static RepairDocument stopped(Action action, RepairRequest request, RepairException failure) {
        String target = request.targets().isEmpty()
                ? "--scan-disks"
                : request.targets().stream().map(Path::toString).collect(Collectors.joining(" "));
        boolean archive = !request.targets().isEmpty()
                && FileSort.isArchive(request.targets().get(0));
        return bare(action, target, (archive ? Kind.ARCHIVE : Kind.DISK).text(), exit(failure), failure);
    }

    static RepairDocument replayStopped(Action action, Path journal, RepairException failure) {
        return bare(action, journal.toString(), "journal", exit(failure), failure);
    }

    static RepairDocument replayed(Action action, Path journal, String done) {
        return new RepairDocument(
                action,
                journal.toString(),
                "journal",
                RepairExit.DONE,
                done,
                Optional.empty(),
                List.of(),
                List.of(),
                action == Action.UNDO
                        ? List.of("The host boots again as it did before the repair: its controller is in passthrough.")
                        : List.of("Look at the result: " + ProgramName.repair("inspect TARGET")),
                Optional.of(journal),
                List.of());
    }

    static RepairDocument misused(Action action, RepairRequest request, Target target, String matter) {
        String nextStep = "See " + ProgramName.repair("apply --help") + ".";
        return bare(
                action, target.name(), target.kind().text(), RepairExit.USAGE, new RefusedException(matter, nextStep));
    }

    static RepairDocument declined(RepairPlan plan, RepairExit exit, String matter, String nextStep) {
        List<StateOutcome> outcomes =
                plan.states().stream().map(StateOutcome::untouched).toList();
        return of(Action.APPLY, plan, outcomes, exit, matter, List.of(nextStep), Optional.empty());
    }

    private static RepairDocument bare(
            Action action, String target, String kind, RepairExit exit, RepairException failure) {
        return new RepairDocument(
                action,
                target,
                kind,
                exit,
                failure.matter(),
                Optional.empty(),
                List.of(),
                List.of(Problem.of(failure)),
                List.of(failure.nextStep()),
                Optional.empty(),
                List.of());
    }

    private static RepairExit exit(RepairException failure) {
        if (failure instanceof DamagedException) {
            return RepairExit.DAMAGED;
        }
        return failure instanceof RefusedException ? RepairExit.REFUSED : RepairExit.WRITE_FAILED;
    }
}
