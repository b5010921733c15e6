package org.directpathguard.repair.journal;

/** What a failure in a step means for the bank. */
public enum StepKind {
    /** Nothing refers to what is written yet; a failure is rolled back and the old state stays. */
    PREPARE,
    /** The step that puts the new state in place of the old; a failure is rolled back. */
    SWITCH,
    /** The new state is in place and only what the old one leaves behind is tidied up; a failure is left for resume. */
    TIDY
}
