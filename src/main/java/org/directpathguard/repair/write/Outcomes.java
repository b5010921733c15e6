package org.directpathguard.repair.write;

import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.failure.RefusedException;

/** The words for how the writing of a bank ended. */
final class Outcomes {

    private static final String FAILING_MEDIUM =
            "Look for input/output errors in the kernel's log; copy a failing disk with ddrescue and repair the copy.";

    private Outcomes() {}

    static BankOutcome repaired(Bank bank) {
        return outcome(bank, BankResult.REPAIRED, " has the new state, and it was read back from the medium.", "");
    }

    static BankOutcome unchanged(Bank bank) {
        return outcome(bank, BankResult.REPAIRED, " already had the wanted state; nothing was written to it.", "");
    }

    static BankOutcome refused(Bank bank, RefusedException refusal) {
        return new BankOutcome(bank, BankResult.REFUSED, refusal.matter(), refusal.nextStep());
    }

    static BankOutcome notReached(Bank bank) {
        return outcome(
                bank,
                BankResult.NOT_REACHED,
                " was not touched, because the bank before it failed.",
                "Look at the failed bank first.");
    }

    static BankOutcome switchedButUntidy(Bank bank, String why) {
        return outcome(
                bank,
                BankResult.FAILED,
                " has the new state and boots with it, but tidying up after the old one failed: " + why + ".",
                "Run 'repair resume' with the journal to finish, or 'repair undo' to go back. " + FAILING_MEDIUM);
    }

    static BankOutcome rolledBack(Bank bank, String why) {
        return outcome(
                bank,
                BankResult.FAILED,
                " could not be written: " + why + ". Every byte of it was put back as it was.",
                FAILING_MEDIUM);
    }

    static BankOutcome notRolledBack(Bank bank, boolean inPlace, String why, String whyNotBack) {
        String state = inPlace
                ? " It may hold a mixture of the old and the new state, which does not boot."
                : " It boots with the old or the new state, but may have clusters that no file owns.";
        return outcome(
                bank,
                BankResult.FAILED,
                " could not be written: " + why + "; and it could not be put back as it was: " + whyNotBack + "."
                        + state,
                "Make the disk writable again (cable, power, write protection), then run 'repair undo' or 'repair"
                        + " resume' with the journal. " + FAILING_MEDIUM);
    }

    private static BankOutcome outcome(Bank bank, BankResult result, String predicate, String nextStep) {
        return new BankOutcome(bank, result, bank.path() + predicate, nextStep);
    }
}
