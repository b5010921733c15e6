package org.directpathguard.repair.write;

import java.nio.file.Path;
import java.util.List;
import org.directpathguard.repair.bank.FoundBanks;
import org.directpathguard.repair.bank.TargetKind;
import org.directpathguard.repair.failure.RefusedException;
import org.directpathguard.repair.failure.WriteFailedException;

/**
 * Everything that a repair would write, worked out before the first write.
 *
 * <p>Making a plan only reads. The bank that would not boot next comes first, the one that boots next last; a bank that is
 * overwritten in place comes after all others.
 */
public interface WritePlan {

    /**
     * Works out what to write.
     *
     * @param found the banks of the target
     * @param changes the new states, at least one byte each; banks that are not named are left alone
     * @param options what the user allowed
     * @return the plan; a bank that must not be written to carries its refusal
     * @throws RefusedException if the target as a whole must not be written to: mounted, in use, changed meanwhile
     */
    static WritePlan of(FoundBanks found, List<BankChange> changes, WriteOptions options) throws RefusedException {
        return found.kind() == TargetKind.DISK
                ? DiskWritePlan.of(found, changes, options)
                : FolderWritePlan.of(found, changes, options);
    }

    /**
     * The banks in the order in which they are written.
     *
     * @return a line of what would be done for each changed bank
     */
    List<PlannedBank> banks();

    /**
     * Writes the journal, then the banks, and reads each back before the next.
     *
     * @param journalFolder where the journal goes; made if missing, must be empty and must not lie on the target; not
     *     used if nothing is to be written
     * @return how each bank ended; after a failure the following banks are not reached
     * @throws RefusedException if nothing was written, because the journal can't be or the target changed meanwhile
     * @throws WriteFailedException if the state in which the target was left could not be made certain
     */
    List<BankOutcome> carryOut(Path journalFolder) throws RefusedException, WriteFailedException;
}
