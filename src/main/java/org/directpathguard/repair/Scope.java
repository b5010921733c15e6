package org.directpathguard.repair;

import java.util.Set;
import org.directpathguard.repair.bank.Bank;

/** Whether a saved configuration is to be worked on at all. */
enum Scope {
    /** It is. */
    WANTED,
    /** The loader does not accept the bank, so what it holds changes nothing; only naming it brings it in. */
    NOT_BOOTABLE,
    /** Others were named. */
    NOT_NAMED;

    static Scope of(SavedState state, Set<Integer> banks) {
        if (!banks.isEmpty()) {
            return state.bank().filter(bank -> named(bank, banks)).isPresent() ? WANTED : NOT_NAMED;
        }
        return state.valid() ? WANTED : NOT_BOOTABLE;
    }

    private static boolean named(Bank bank, Set<Integer> banks) {
        return bank.partition().isPresent() && banks.contains(bank.partition().getAsInt());
    }
}
