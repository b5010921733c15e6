package org.directpathguard.repair;

import java.util.Optional;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.BootConfig;
import org.directpathguard.repair.failure.DamagedException;

/**
 * A boot.cfg that was cut off or overwritten. The loader passes such a bank over, as it does an empty one, but nobody has
 * marked it so. A counter of 0, or a whole file without one, is none of that: that bank was never meant to boot.
 */
final class BootConfigDamage {

    private static final int GIVEN_UP = 3;

    private BootConfigDamage() {}

    static Optional<DamagedException> of(Bank bank) {
        BootConfig config = bank.bootConfig();
        boolean incomplete = !config.whole();
        boolean readable = bank.countsForLoader();
        boolean markedInvalid = readable && (config.bootstate() == GIVEN_UP || config.quickboot());
        if (bank.bootability().bootable() || !incomplete || markedInvalid) {
            return Optional.empty();
        }
        return Optional.of(new DamagedException(
                "The boot.cfg of " + bank.path() + " is damaged: "
                        + bank.bootability().reason(),
                "The loader passes this bank over. Put back its boot.cfg from a backup of this host, or reinstall the"
                        + " build; the other bank is not affected."));
    }
}
