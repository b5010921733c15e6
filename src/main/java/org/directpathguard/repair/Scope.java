package org.directpathguard.repair;

import java.util.Set;
import org.directpathguard.repair.bank.Bank;

/** Whether a saved configuration is to be worked on at all. */
enum Scope {
    /** It is. A bank whose boot.cfg is damaged counts here as well, so that the damage is told and not passed over. */
    WANTED,
    /** The loader does not accept the bank, so what it holds changes nothing; only naming it brings it in. */
    NOT_BOOTABLE,
    /** Others were named. */
    NOT_NAMED;

    static Scope of(SavedState state, Set<Integer> banks) {
        if (!banks.isEmpty()) {
            return state.bank().filter(bank -> named(bank, banks)).isPresent() ? WANTED : NOT_NAMED;
        }
        boolean damaged = state.bank().flatMap(BootConfigDamage::of).isPresent();
        return state.valid() || damaged ? WANTED : NOT_BOOTABLE;
    }

    private static boolean named(Bank bank, Set<Integer> banks) {
        return bank.partition().isPresent() && banks.contains(bank.partition().getAsInt());
    }
}
