package org.directpathguard.repair.esxconf;

/**
 * A line that says who owns a PCI function.
 *
 * @param key the function's key
 * @param lineNumber counted from 1
 * @param text the line without its end
 * @param owner {@code passthru}, {@code vmkernel} or what else stands there
 * @param valueStart offset of the owner's first byte in the file
 */
public record OwnerLine(DeviceKey key, int lineNumber, String text, String owner, int valueStart) {

    /** The owner of a function that is given to virtual machines. */
    static final String PASSTHRU = "passthru";

    /** The owner of a function that ESXi uses itself. It has as many letters as {@link #PASSTHRU}. */
    static final String VMKERNEL = "vmkernel";

    /** {@return true if the function is given to virtual machines} */
    public boolean isPassthrough() {
        return owner.equals(PASSTHRU);
    }

    /** {@return true if ESXi uses the function itself} */
    public boolean isHeldByHypervisor() {
        return owner.equals(VMKERNEL);
    }

    /** {@return the line as it reads once the function is given back} */
    public String released() {
        int start = text.indexOf('"') + 1;
        return text.substring(0, start) + VMKERNEL + text.substring(start + PASSTHRU.length());
    }
}
