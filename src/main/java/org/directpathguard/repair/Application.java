package org.directpathguard.repair;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.RepairDocument.Action;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;
import org.directpathguard.repair.failure.WriteFailedException;

/** Carries out a repair, or shows what it would do. */
final class Application {

    private final RepairRequest request;
    private final Confirmation confirmation;
    private final Progress progress;
    private final Path journalFolder;

    Application(RepairRequest request, Confirmation confirmation, Progress progress, Path journalFolder) {
        this.request = request;
        this.confirmation = confirmation;
        this.progress = progress;
        this.journalFolder = journalFolder;
    }

    Action action() {
        return request.dryRun() ? Action.DRY_RUN : Action.APPLY;
    }

    RepairDocument to(Target target) throws RefusedException, DamagedException {
        Optional<String> misuse = misuse(target);
        if (misuse.isPresent()) {
            return Documents.misused(action(), request, target, misuse.get());
        }
        RepairPlan plan = Planner.forApply(request).plan(target);
        RepairExit expected = Verdict.ofPlan(plan);
        if (request.dryRun() || !plan.writes()) {
            List<StateOutcome> outcomes =
                    plan.states().stream().map(StateOutcome::untouched).toList();
            List<String> steps = plan.writes()
                    ? List.of(
                            "This was a dry run, and nothing was written. The same command without --dry-run repairs.")
                    : List.of();
            return Documents.of(
                    action(), plan, outcomes, expected, Headline.ofPlan(plan, expected), steps, Optional.empty());
        }
        return switch (confirmation.ask(planDocument(plan, expected))) {
            case YES -> carryOut(plan);
            case NO ->
                Documents.declined(
                        plan,
                        RepairExit.REFUSED,
                        "You said no, and nothing was written.",
                        "Start again when you are ready.");
            case NOBODY_THERE ->
                Documents.declined(
                        plan,
                        RepairExit.USAGE,
                        "There is no terminal to ask on, and nothing was written.",
                        "Look at the plan (--dry-run shows it), then give --yes to carry it out.");
        };
    }

    private RepairDocument planDocument(RepairPlan plan, RepairExit expected) {
        List<StateOutcome> outcomes =
                plan.states().stream().map(StateOutcome::untouched).toList();
        return Documents.of(
                Action.PLAN, plan, outcomes, expected, Headline.ofPlan(plan, expected), List.of(), Optional.empty());
    }

    private Optional<String> misuse(Target target) {
        boolean archives = target.kind() == Kind.ARCHIVE;
        if (!archives && request.out().isPresent()) {
            return Optional.of("--out is for lone archives; banks are repaired where they are.");
        }
        if (archives && !request.banks().isEmpty()) {
            return Optional.of("--bank is for disks and bank folders; a lone archive lies in no bank.");
        }
        boolean oneFile = request.out().isPresent() || request.journal().isPresent();
        return archives && oneFile && target.states().size() > 1
                ? Optional.of("--out and --journal take one archive at a time.")
                : Optional.empty();
    }

    private RepairDocument carryOut(RepairPlan plan) {
        try {
            return plan.writePlan().isPresent() ? carryOutBanks(plan) : carryOutArchives(plan);
        } catch (WriteFailedException failure) {
            return stopped(plan, failure, RepairExit.WRITE_FAILED);
        } catch (RefusedException refusal) {
            return stopped(plan, refusal, RepairExit.REFUSED);
        }
    }

    private RepairDocument carryOutBanks(RepairPlan plan) throws RefusedException, WriteFailedException {
        List<StateOutcome> written =
                BankExecution.carryOut(plan.states(), plan.writePlan().orElseThrow(), journalFolder, progress);
        return done(plan, Afterwards.verify(plan.target(), written), Optional.of(journalFolder));
    }

    private RepairDocument carryOutArchives(RepairPlan plan) throws RefusedException {
        ArchiveExecution execution = new ArchiveExecution(request, journalFolder, progress);
        List<StateOutcome> written = execution.carryOut(plan.states());
        return done(plan, written, execution.usedJournal());
    }

    private static RepairDocument done(RepairPlan plan, List<StateOutcome> outcomes, Optional<Path> journal) {
        RepairExit exit = Verdict.ofOutcomes(plan, outcomes);
        List<String> steps = exit == RepairExit.WRITE_FAILED
                ? NextSteps.afterFailure(journal)
                : NextSteps.afterRepair(plan, outcomes, journal);
        return Documents.of(
                Action.APPLY, plan, outcomes, exit, Headline.ofResult(plan, outcomes, exit), steps, journal);
    }

    private RepairDocument stopped(RepairPlan plan, RepairException failure, RepairExit exit) {
        boolean failed = exit == RepairExit.WRITE_FAILED;
        List<StateOutcome> outcomes = plan.states().stream()
                .map(state -> state.writes()
                        ? StateOutcome.stopped(state, failed ? StateResult.FAILED : StateResult.REFUSED, failure)
                        : StateOutcome.untouched(state))
                .toList();
        Optional<Path> journal = failed ? Optional.of(journalFolder) : Optional.empty();
        return Documents.of(
                Action.APPLY,
                plan,
                outcomes,
                exit,
                Headline.ofResult(plan, outcomes, exit),
                failed ? NextSteps.afterFailure(journal) : List.of(),
                journal);
    }
}
