package org.directpathguard.repair.bank;

import java.util.List;
import java.util.Optional;

/**
 * The bank that the loader will start at the next boot.
 *
 * @param bank the bank, or nothing if none is bootable
 * @param looked the banks that it looks at, at most three
 * @param reason why this one and not another, in words
 */
public record BootChoice(Optional<Bank> bank, List<Bank> looked, String reason) {

    /** Makes the list unmodifiable. */
    public BootChoice {
        looked = List.copyOf(looked);
    }

    /**
     * Whether the loader will start this bank.
     *
     * @param candidate a bank of the same target
     * @return true if it is the chosen one
     */
    public boolean starts(Bank candidate) {
        return bank.filter(candidate::equals).isPresent();
    }

    /**
     * What the loader makes of a bank in this company.
     *
     * @param candidate a bank of the same target
     * @return its own bootability; not bootable where three banks before it have taken the loader's places
     */
    public Bootability of(Bank candidate) {
        return !candidate.countsForLoader() || looked.contains(candidate)
                ? candidate.bootability()
                : new Bootability(false, "The loader looks at the first three banks only.");
    }
}
