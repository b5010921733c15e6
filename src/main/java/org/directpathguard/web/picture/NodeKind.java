package org.directpathguard.web.picture;

import java.util.Locale;

/** What a box of a picture stands for, in the order of the chain. */
public enum NodeKind {
    /** A PCI function. */
    FUNCTION,
    /** A storage adapter. */
    ADAPTER,
    /** A physical NIC. */
    NIC,
    /** A virtual switch. */
    SWITCH,
    /** A port group. */
    PORT_GROUP,
    /** A VMkernel NIC with its services. */
    VMKERNEL_NIC,
    /** A disk or another logical unit. */
    DISK,
    /** What ESXi itself keeps on a disk: boot banks, core dump, scratch. */
    SYSTEM,
    /** A datastore. */
    DATASTORE,
    /** A virtual machine or template. */
    MACHINE;

    /** {@return how far down the chain it stands; boxes of one step are equally wide} */
    int step() {
        return switch (this) {
            case FUNCTION -> 0;
            case ADAPTER, NIC -> 1;
            case DISK, SWITCH -> 2;
            case SYSTEM, DATASTORE, PORT_GROUP -> 3;
            case VMKERNEL_NIC, MACHINE -> 4;
        };
    }

    /** {@return the name in style sheets and message keys} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
