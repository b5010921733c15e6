package org.directpathguard.repair;

import java.util.Optional;
import org.directpathguard.repair.bank.FoundBanks;

/**
 * A bank that can't be read at all, so that it is not among those that were found.
 *
 * <p>The locker of old releases bears VMware's mark as well. Every layout of VMware's has two banks: where both were
 * found, something else is unreadable.
 */
final class LostBank {

    private static final int BANKS_OF_A_HOST = 2;

    private LostBank() {}

    /** {@return what is known of it, in a sentence} */
    static Optional<String> in(RepairPlan plan) {
        return plan.target()
                .found()
                .filter(found -> found.banks().size() < BANKS_OF_A_HOST)
                .map(FoundBanks::unreadable)
                .flatMap(sentences -> sentences.stream().findFirst());
    }

    static Problem problem(String sentence) {
        return new Problem(
                sentence,
                "What can't be read was left alone. Copy the disk to a good one, look at that partition of the copy with"
                        + " 'fsck.fat -n', and repair the copy.");
    }
}
