package org.directpathguard.host;

/** Who was asked about the host. */
public enum Origin {
    /** A vCenter, which speaks for its hosts. */
    VCENTER("vCenter"),
    /** The ESXi host itself. */
    ESXI("ESXi host"),
    /** A folder written by {@code govc object.save}: no method answers, no partition tables, no esxcli. */
    DUMP("saved inventory");

    private final String displayName;

    Origin(String displayName) {
        this.displayName = displayName;
    }

    /** {@return the source as evidence names it} */
    public String displayName() {
        return displayName;
    }
}
