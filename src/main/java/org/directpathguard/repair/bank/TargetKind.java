package org.directpathguard.repair.bank;

/** What the banks were found on. */
public enum TargetKind {
    /** A block device or a raw image of a whole disk. */
    DISK,
    /** One or several folders, each a mounted bank. */
    BANK_FOLDER
}
