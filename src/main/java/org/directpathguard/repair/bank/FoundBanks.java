package org.directpathguard.repair.bank;

import java.util.List;
import java.util.Optional;
import org.directpathguard.repair.disk.DiskIdentity;

/**
 * The banks of one target and the one that boots next.
 *
 * @param target the target as the user named it
 * @param kind what the target is
 * @param disk what identifies the disk; nothing for folders
 * @param banks in the order in which the loader meets them; never empty
 * @param choice the bank that boots next
 * @param problems what is wrong beyond a single bank, in sentences
 * @param unreadable partitions that may be banks but can't be read, a sentence each
 */
public record FoundBanks(
        String target,
        TargetKind kind,
        Optional<DiskIdentity> disk,
        List<Bank> banks,
        BootChoice choice,
        List<String> problems,
        List<String> unreadable) {

    /** Makes the lists unmodifiable. */
    public FoundBanks {
        banks = List.copyOf(banks);
        problems = List.copyOf(problems);
        unreadable = List.copyOf(unreadable);
    }
}
