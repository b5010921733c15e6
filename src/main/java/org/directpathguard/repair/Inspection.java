package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;

/** Looks, and tells. */
final class Inspection {

    private final RepairRequest request;

    Inspection(RepairRequest request) {
        this.request = request;
    }

    RepairDocument ofScan(DiskScan scan) throws RefusedException, DamagedException {
        if (scan.targets().isEmpty()) {
            throw ScanChoice.nothingFound(scan);
        }
        List<RepairDocument> parts = scan.targets().stream().map(this::of).toList();
        List<Problem> damaged = scan.damaged().stream().map(Problem::of).toList();
        return parts.size() == 1
                ? Documents.withProblems(parts.get(0), damaged)
                : Documents.ofScan(parts, damaged, worst(parts));
    }

    RepairDocument of(Target target) {
        RepairPlan plan = Planner.forInspect(request).plan(target);
        RepairExit exit = Verdict.ofInspection(plan);
        List<String> steps = new ArrayList<>();
        if (exit == RepairExit.FOUND) {
            steps.addAll(NextSteps.afterInspection(plan));
        }
        List<StateOutcome> outcomes =
                plan.states().stream().map(Inspection::asFound).toList();
        return Documents.of(
                RepairDocument.Action.INSPECT,
                plan,
                outcomes,
                exit,
                Headline.ofInspection(plan, exit),
                steps,
                Optional.empty());
    }

    /** Looking refuses nothing: what stands in the way is told as a problem. */
    private static StateOutcome asFound(StatePlan plan) {
        return StateOutcome.notReached(plan, "");
    }

    /** Of several disks the one in most need of attention decides the exit code. */
    private static RepairExit worst(List<RepairDocument> parts) {
        return parts.stream()
                .map(RepairDocument::exit)
                .max((one, other) -> Integer.compare(urgency(one), urgency(other)))
                .orElse(RepairExit.DONE);
    }

    private static int urgency(RepairExit exit) {
        return exit == RepairExit.FOUND ? Integer.MAX_VALUE : exit.code();
    }

    static List<Problem> problems(RepairPlan plan, List<StateOutcome> outcomes) {
        List<Problem> problems = new ArrayList<>();
        plan.refusal().ifPresent(refusal -> problems.add(Problem.of(refusal)));
        plan.hindrance().ifPresent(hindrance -> problems.add(Problem.of(hindrance)));
        plan.target().found().ifPresent(found -> {
            found.problems().forEach(text -> problems.add(new Problem(text, "")));
            found.unreadable().forEach(text -> problems.add(LostBank.problem(text)));
        });
        for (StateOutcome outcome : outcomes) {
            Optional<RepairException> obstacle = outcome.obstacle()
                    .or(() -> outcome.plan().wanted() ? outcome.plan().obstacle() : Optional.empty());
            obstacle.ifPresent(failure -> problems.add(
                    new Problem(outcome.plan().state().name() + ": " + failure.matter(), failure.nextStep())));
        }
        return problems;
    }
}
