package org.directpathguard.repair.disk;

/** How a disk is divided. */
public enum PartitionScheme {
    /** GUID partition table; ESXi 5.0 and later by default. */
    GPT,
    /** Master boot record with an extended partition; ESXi 4.x, images written with dd, and hosts upgraded from them. */
    MBR
}
