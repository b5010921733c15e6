package org.directpathguard.pci;

import java.util.Locale;

/**
 * Where a PCI function sits: segment, bus, slot and function.
 *
 * <p>An address is read from text through {@link PciSpelling}, because only the source of a text tells its base.
 *
 * @param segment PCI segment group, 0 to 0xffff
 * @param bus bus number, 0 to 0xff
 * @param slot device number on the bus, 0 to 0x1f
 * @param function function number of the device, 0 to 7
 */
public record PciAddress(int segment, int bus, int slot, int function) implements Comparable<PciAddress> {

    /**
     * Checks the ranges that the PCI specification allows.
     *
     * @throws IllegalArgumentException if a part is out of range
     */
    public PciAddress {
        if (!inRange(segment, bus, slot, function)) {
            throw new IllegalArgumentException("Not a PCI address: segment %d, bus %d, slot %d, function %d"
                    .formatted(segment, bus, slot, function));
        }
    }

    static boolean inRange(long segment, long bus, long slot, long function) {
        return within(segment, 0xffff) && within(bus, 0xff) && within(slot, 0x1f) && within(function, 7);
    }

    private static boolean within(long value, long highest) {
        return value >= 0 && value <= highest;
    }

    /**
     * Tells whether the other function is part of the same physical slot on the same bus.
     *
     * @param other the address to compare with
     * @return true if only the function number may differ
     */
    public boolean sameSlot(PciAddress other) {
        return sameBus(other) && slot == other.slot;
    }

    /**
     * Tells whether the other function sits on the same bus of the same segment.
     *
     * @param other the address to compare with
     * @return true if segment and bus are equal
     */
    public boolean sameBus(PciAddress other) {
        return segment == other.segment && bus == other.bus;
    }

    @Override
    public int compareTo(PciAddress other) {
        return Integer.compareUnsigned(position(), other.position());
    }

    /** The parts side by side, as wide as the specification makes them: 16, 8, 5 and 3 bits. */
    private int position() {
        return segment << 16 | bus << 8 | slot << 3 | function;
    }

    /**
     * The address as the vSphere Client shows it.
     *
     * @return lower-case hexadecimal text such as {@code 0000:00:1f.2}
     */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x:%02x:%02x.%x", segment, bus, slot, function);
    }
}
