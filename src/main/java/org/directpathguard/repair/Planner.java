package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.archive.ArchiveWarning;
import org.directpathguard.repair.archive.Encryption;
import org.directpathguard.repair.archive.RewriteOptions;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.MissingStateException;
import org.directpathguard.repair.failure.DamagedException;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.RepairException;

/** Works out what a repair would do, reading only. */
final class Planner {

    private final RepairRequest request;
    private final boolean onlyLooking;

    private Planner(RepairRequest request, boolean onlyLooking) {
        this.request = request;
        this.onlyLooking = onlyLooking;
    }

    static Planner forApply(RepairRequest request) {
        return new Planner(request, false);
    }

    /** Someone who looks is told what would be possible with every consent given. */
    static Planner forInspect(RepairRequest request) {
        return new Planner(request, true);
    }

    RepairPlan plan(Target target) {
        List<Examined> examined = target.states().stream().map(Examined::of).toList();
        List<StatePlan> states = planStates(examined);
        RepairPlan plan = RepairPlan.of(target, states);
        Optional<RefusedException> refusal = WholeTarget.refusal(request, target, states);
        if (refusal.isPresent()) {
            return plan.refusedBy(refusal.get());
        }
        try {
            return target.found().isPresent()
                    ? BankWriting.plan(request, target, target.found().get(), states)
                    : RepairPlan.of(target, ArchiveWriting.plan(request, states));
        } catch (RefusedException inUse) {
            return onlyLooking ? plan.hinderedBy(inUse) : plan.refusedBy(inUse);
        }
    }

    private List<StatePlan> planStates(List<Examined> examined) {
        Optional<Choice> leader = examined.stream()
                .filter(candidate -> candidate.state().bootsNext())
                .flatMap(next -> next.archive().stream())
                .map(Chooser.leading(request)::choose)
                .findFirst();
        List<StatePlan> plans = new ArrayList<>();
        for (Examined one : examined) {
            boolean leads = one.state().bootsNext() || leader.isEmpty();
            Chooser chooser = leads ? Chooser.leading(request) : Chooser.following(request, leader.orElse(Choice.NONE));
            plans.add(plan(one, chooser));
        }
        return plans;
    }

    private StatePlan plan(Examined examined, Chooser chooser) {
        Scope scope = Scope.of(examined.state(), request.banks());
        StatePlan plan =
                new StatePlan(examined, scope, Choice.NONE, Optional.empty(), examined.trouble(), List.of(), false);
        Optional<DamagedException> damage = examined.state().bank().flatMap(BootConfigDamage::of);
        if (scope == Scope.WANTED && damage.isPresent()) {
            return plan.blockedBy(damage.get());
        }
        if (scope != Scope.WANTED || examined.archive().isEmpty()) {
            return withoutState(plan) ? plan.done("It holds no state, and its boot.cfg asks for none.") : plan;
        }
        StateArchive archive = examined.archive().get();
        if (archive.encryption() == Encryption.TPM || archive.encryption() == Encryption.UNKNOWN) {
            return plan.blockedBy(sealed(examined.state(), archive.encryption()));
        }
        Choice choice = chooser.choose(archive);
        if (choice.entries().isEmpty()) {
            Optional<RepairException> obstacle = choice.obstacle().or(() -> ignorance(examined.state(), archive));
            return new StatePlan(examined, scope, choice, Optional.empty(), obstacle, List.of(), false);
        }
        try {
            RewriteOptions options =
                    new RewriteOptions(onlyLooking || request.experimentalEnvelope(), examined.sevenOrLater());
            RewrittenState rewritten = archive.rewrite(choice.entries(), options);
            return new StatePlan(examined, scope, choice, Optional.of(rewritten), Optional.empty(), List.of(), false);
        } catch (RepairException impossible) {
            return new StatePlan(examined, scope, choice, Optional.empty(), Optional.of(impossible), List.of(), false);
        }
    }

    /** Without a state, and without a word of one in boot.cfg, the host starts with factory settings: nothing is passed through. */
    private static boolean withoutState(StatePlan plan) {
        boolean missing =
                plan.obstacle().filter(MissingStateException.class::isInstance).isPresent();
        return missing
                && plan.state()
                        .bank()
                        .map(Bank::bootConfig)
                        .filter(config -> !config.loads("state.tgz") && !config.loads("local.tgz"))
                        .isPresent();
    }

    /** A configuration that says nothing about devices is no proof that none is passed through. */
    private static Optional<RepairException> ignorance(SavedState state, StateArchive archive) {
        return archive.warnings().stream()
                .filter(warning -> warning.kind() == ArchiveWarning.Kind.NOTHING_KNOWN)
                .findFirst()
                .map(warning -> new RefusedException(
                        "Nothing can be said about the devices of " + state.name() + ". " + warning.matter(),
                        warning.nextStep()));
    }

    private static RefusedException sealed(SavedState state, Encryption encryption) {
        return encryption == Encryption.TPM
                ? new RefusedException(
                        "The configuration in " + state.name()
                                + " is sealed by the host's TPM: nothing outside the host" + " can read or change it.",
                        "Use one of the other ways out below; do not switch off TPM or Secure Boot.")
                : new RefusedException(
                        "The configuration in " + state.name() + " is sealed in a way that is not known here.",
                        "Use one of the other ways out below.");
    }
}
