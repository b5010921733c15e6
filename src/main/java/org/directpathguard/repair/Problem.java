package org.directpathguard.repair;

import org.directpathguard.repair.failure.RepairException;

/**
 * Something that stands in the way.
 *
 * @param matter what is the matter
 * @param nextStep what to do next; empty if there is nothing to do
 */
record Problem(String matter, String nextStep) {

    static Problem of(RepairException failure) {
        return new Problem(failure.matter(), failure.nextStep());
    }
}
