package org.directpathguard.repair.esxconf;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;

/**
 * What an esx.conf knows about the host's PCI functions.
 *
 * @param byKey facts of the lines with the same literal key
 * @param byAddress facts of the lines whose key ESXi itself has spelled, and of alias lines
 */
public record KnownDevices(Map<String, DeviceFacts> byKey, Map<PciAddress, DeviceFacts> byAddress) {

    /** Nothing known, because there is no esx.conf. */
    public static final KnownDevices NONE = new KnownDevices(Map.of(), Map.of());

    /** Keeps own copies. */
    public KnownDevices {
        byKey = Map.copyOf(byKey);
        byAddress = Map.copyOf(byAddress);
    }

    /**
     * Tells what is known of a function.
     *
     * @param address the function
     * @return what the lines about it say
     */
    public DeviceFacts at(PciAddress address) {
        return byAddress.getOrDefault(address, DeviceFacts.NONE);
    }

    /**
     * Tells what the lines with a literal key say.
     *
     * @param key the key
     * @return what they say, without the owner
     */
    public DeviceFacts of(DeviceKey key) {
        return byKey.getOrDefault(key.literal(), DeviceFacts.NONE);
    }

    /**
     * Tells whether ESXi itself has written about a function.
     *
     * @param address the function
     * @return true if a line in ESXi's own spelling is about it
     */
    public boolean knows(PciAddress address) {
        return byAddress.containsKey(address);
    }

    /** {@return the functions with an adapter named like a storage adapter} */
    public Set<PciAddress> storage() {
        return functions(DeviceFacts::isStorage);
    }

    /** {@return the functions that are storage or USB controllers} */
    public Set<PciAddress> controllers() {
        return functions(facts ->
                facts.isStorage() || facts.pciClass().filter(PciClass::isUsb).isPresent());
    }

    private Set<PciAddress> functions(Predicate<DeviceFacts> wanted) {
        return byAddress.entrySet().stream()
                .filter(entry -> wanted.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
