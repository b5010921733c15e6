package org.directpathguard.repair;

/** Asks whether the plan is to be carried out. */
@FunctionalInterface
public interface Confirmation {

    /** What came of the question. */
    enum Answer {
        /** Go on. */
        YES,
        /** Leave everything as it is. */
        NO,
        /** There was nobody to ask. */
        NOBODY_THERE
    }

    /**
     * Shows the plan and asks.
     *
     * @param plan what would be written
     * @return the answer
     */
    Answer ask(RepairDocument plan);
}
