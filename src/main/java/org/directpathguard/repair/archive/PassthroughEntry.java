package org.directpathguard.repair.archive;

import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * One place in a saved configuration that gives a PCI function away to virtual machines.
 *
 * @param source where it stands
 * @param key the literal key: of esx.conf {@code 000:31.2}, of ConfigStore {@code 0000:00:1f.2}
 * @param address the function it means: of esx.conf the decimal reading unless {@code reading} says hexadecimal; empty
 *     when the key is an address in no base
 * @param otherReading the address in the other base, where that is an address and a different one
 * @param reading which base holds and how sure that is
 * @param lineNumber line of esx.conf counted from 1; 0 for ConfigStore
 * @param line the line without its line end, or the row's values; for people, not for matching
 * @param vmkname the adapter's name recorded for the same function, such as {@code vmhba0}
 * @param vendorId PCI vendor recorded for the same function, as four lower-case hexadecimal digits
 * @param deviceId PCI device likewise
 * @param role what the function does, as far as the archive tells
 * @param isBridge whether it is a PCI bridge, as far as the archive tells
 */
public record PassthroughEntry(
        EntrySource source,
        String key,
        Optional<PciAddress> address,
        Optional<PciAddress> otherReading,
        KeyReading reading,
        int lineNumber,
        String line,
        Optional<String> vmkname,
        Optional<String> vendorId,
        Optional<String> deviceId,
        DeviceRole role,
        BridgeEvidence isBridge) {

    /**
     * Tells whether both entries are about the same function, be it in other words or in another place.
     *
     * @param other the entry to compare with
     * @return true if the addresses are equal, or the keys of the same source where they are no addresses
     */
    public boolean sameDevice(PassthroughEntry other) {
        return function().equals(other.function());
    }

    /** {@return the function as a text that is equal for entries about the same one} */
    String function() {
        return address.map(PciAddress::toString).orElse(source.text() + " " + key);
    }

    /** {@return the entry in one line, for lists of candidates} */
    public String describe() {
        String where = address.map(PciAddress::toString).orElse("no address");
        String name = vmkname.map(text -> ", " + text).orElse("");
        String ids = vendorId.isPresent() && deviceId.isPresent() ? ", " + vendorId.get() + ":" + deviceId.get() : "";
        String other = otherReading
                .map(address -> ", or " + address + " if its numbers are "
                        + (reading == KeyReading.HEXADECIMAL ? "decimal" : "hexadecimal"))
                .orElse("");
        return "%s (%s key %s, %s%s%s%s)".formatted(where, source.text(), key, role.text(), name, ids, other);
    }
}
