package org.directpathguard.repair.write;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import org.directpathguard.repair.bank.Bank;
import org.directpathguard.repair.bank.BankFinder;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.disk.DeviceSource;
import org.directpathguard.repair.failure.RepairException;

/** Looks at the whole disk again after a bank was written, by the same path that a first inspection takes. */
final class BankVerification {

    private final FoundBanks before;
    private final DeviceSource source;

    BankVerification(FoundBanks before, DeviceSource source) {
        this.before = before;
        this.source = source;
    }

    /** What is not as it should be, in words; nothing if all is well. */
    Optional<String> difference(PlannedScript script) {
        try {
            FoundBanks after = BankFinder.onDisk(source);
            if (!next(after).equals(next(before))) {
                return Optional.of("the loader would choose another bank than before");
            }
            for (Bank bank : after.banks()) {
                if (bank.partition().equals(script.bank().partition())) {
                    return difference(script, bank);
                }
            }
            return Optional.of("the bank is no longer found");
        } catch (RepairException e) {
            return Optional.of(e.matter());
        }
    }

    private static Optional<String> difference(PlannedScript script, Bank bank) throws RepairException {
        if (!Arrays.equals(bank.readState().content(), script.wanted())) {
            return Optional.of("the state reads back differently from what was written");
        }
        if (!bank.uuid().equals(script.bank().uuid())
                || !bank.bootConfig().equals(script.bank().bootConfig())) {
            return Optional.of("the bank's UUID or boot.cfg is no longer what it was");
        }
        return bank.fat().filter(health -> !health.sound()).map(health -> String.join(" ", health.faults()));
    }

    private static OptionalInt next(FoundBanks banks) {
        return banks.choice().bank().map(Bank::partition).orElse(OptionalInt.empty());
    }
}
