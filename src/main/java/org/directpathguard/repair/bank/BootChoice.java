package org.directpathguard.repair.bank;

import java.util.Optional;

/**
 * The bank that the loader will start at the next boot.
 *
 * @param bank the bank, or nothing if none is bootable
 * @param reason why this one and not another, in words
 */
public record BootChoice(Optional<Bank> bank, String reason) {

    /**
     * Whether the loader will start this bank.
     *
     * @param candidate a bank of the same target
     * @return true if it is the chosen one
     */
    public boolean starts(Bank candidate) {
        return bank.filter(candidate::equals).isPresent();
    }
}
