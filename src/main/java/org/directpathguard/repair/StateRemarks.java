package org.directpathguard.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.archive.ArchiveWarning;
import org.directpathguard.repair.archive.Encryption;
import org.directpathguard.repair.archive.RewrittenState;
import org.directpathguard.repair.archive.StateArchive;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.Bootability;

/** What is to be said about one bank, or lone archive, in sentences. */
final class StateRemarks {

    private static final int UPGRADING = 1;
    private static final int DIRTY = 2;

    private StateRemarks() {}

    static List<String> of(StateOutcome outcome) {
        StatePlan plan = outcome.plan();
        List<String> remarks = new ArrayList<>();
        outcome.obstacle()
                .or(plan::obstacle)
                .ifPresent(failure -> remarks.add(failure.matter() + " " + failure.nextStep()));
        plan.state().bank().ifPresent(bank -> ofBank(plan, bank, remarks));
        plan.examined().archive().ifPresent(archive -> {
            archive.warnings().forEach(warning -> remarks.add(sentence(warning)));
            ofSeal(archive, remarks);
        });
        plan.choice().selection().remarks().forEach(warning -> remarks.add(sentence(warning)));
        remarks.addAll(plan.choice().remarks());
        if (plan.withheld()) {
            remarks.add("Left as it is, because the bank that boots next was refused.");
        }
        if (!outcome.remark().isBlank()) {
            remarks.add(outcome.remark());
        }
        acceptance(outcome).ifPresent(text -> remarks.add(text + "."));
        return remarks.stream()
                .distinct()
                .filter(remark -> remarks.stream().noneMatch(other -> !other.equals(remark) && other.contains(remark)))
                .toList();
    }

    /** {@return the words for a change that no real host is known to have accepted} */
    static Optional<String> acceptance(StateOutcome outcome) {
        return outcome.plan()
                .rewritten()
                .filter(RewrittenState::acceptanceUnproven)
                .filter(unproven -> outcome.result() == StateResult.REPAIRED)
                .map(unproven -> RewrittenState.UNPROVEN);
    }

    private static void ofBank(StatePlan plan, Bank bank, List<String> remarks) {
        remarks.addAll(bank.problems());
        bank.fat().ifPresent(fat -> {
            remarks.addAll(fat.faults());
            remarks.addAll(fat.remarks());
        });
        int bootstate = bank.bootConfig().bootstate();
        if (bootstate == UPGRADING || bootstate == DIRTY) {
            remarks.add("An upgrade is pending on this bank (bootstate " + bootstate
                    + "): it gets one boot, and is given up for the other bank if that boot does not succeed.");
        }
        switch (plan.scope()) {
            case WANTED -> {
                return;
            }
            case NOT_BOOTABLE ->
                remarks.add("The loader does not accept this bank, so it is left alone; --bank brings it in. "
                        + plan.state().bootability().map(Bootability::reason).orElse(""));
            case NOT_NAMED -> remarks.add("Left alone, because --bank names others.");
        }
    }

    private static void ofSeal(StateArchive archive, List<String> remarks) {
        if (archive.encryption() == Encryption.OBFUSCATED
                && !archive.entries().isEmpty()
                && archive.warnings().stream()
                        .noneMatch(warning -> warning.kind() == ArchiveWarning.Kind.NEEDS_EXPERIMENTAL_ENVELOPE)) {
            remarks.add("The state is sealed without a TPM: changing it needs --experimental-envelope.");
        }
    }

    private static String sentence(ArchiveWarning warning) {
        return (warning.matter() + " " + warning.nextStep()).strip();
    }
}
