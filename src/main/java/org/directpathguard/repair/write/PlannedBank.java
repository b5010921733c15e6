package org.directpathguard.repair.write;

import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.failure.RefusedException;

/**
 * What would be done to one bank.
 *
 * @param bank the bank
 * @param refusal why it must not be written to, if so
 * @param steps what would be written, a line per step, in order; empty if refused or if it already has the wanted state
 */
public record PlannedBank(Bank bank, Optional<RefusedException> refusal, List<String> steps) {

    /** Makes the list unmodifiable. */
    public PlannedBank {
        steps = List.copyOf(steps);
    }
}
