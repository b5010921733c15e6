package org.directpathguard.repair.archive;

/** What a function does, told by its adapter's name or its class in the archive, never by guessing from its address. */
public enum DeviceRole {
    /** A storage controller: named {@code vmhbaN}, or of a storage class. */
    STORAGE("storage controller"),
    /** A USB controller, on which a boot stick may hang. */
    USB("USB controller"),
    /** A network adapter: named {@code vmnicN}, or of a network class. */
    NETWORK("network adapter"),
    /** A PCI bridge. */
    BRIDGE("PCI bridge"),
    /** Of a class that carries neither disks nor sticks nor networks, a display adapter for instance. */
    OTHER("other device"),
    /** The archive does not say. */
    UNKNOWN("device of unknown kind");

    private final String text;

    DeviceRole(String text) {
        this.text = text;
    }

    /** {@return what to call it in a sentence} */
    public String text() {
        return text;
    }

    /** {@return true for what a host can boot from} */
    public boolean mayCarryTheBootDisk() {
        return this == STORAGE || this == USB;
    }
}
