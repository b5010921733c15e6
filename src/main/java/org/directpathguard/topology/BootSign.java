package org.directpathguard.topology;

import java.util.List;

/**
 * One step of the ladder of boot evidence, with its answer.
 *
 * @param step what was looked at, in words
 * @param strength how much an answer of this step proves
 * @param source the property path or call
 * @param answer what it said, in words; also when it said nothing
 * @param disks canonical names of the disks it names, empty when it names none
 */
public record BootSign(String step, SignStrength strength, String source, String answer, List<String> disks) {

    /** Copies the list. */
    public BootSign {
        disks = List.copyOf(disks);
    }

    /** {@return true when the step names a disk and so takes part in the judgement} */
    public boolean namesDisk() {
        return !disks.isEmpty() && strength != SignStrength.EXISTENCE;
    }
}
