package org.directpathguard.repair.configstore;

/** Who owns a PCI function according to the text values of its row, whatever their names are. */
public enum RecordedOwner {
    /** A value speaks of passthrough: the function is given to virtual machines. */
    PASSTHROUGH,
    /** A value names the vmkernel and none speaks of passthrough. */
    HYPERVISOR,
    /** Neither. Never taken for the hypervisor. */
    UNCLEAR
}
