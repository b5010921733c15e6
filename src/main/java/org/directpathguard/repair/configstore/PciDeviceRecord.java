package org.directpathguard.repair.configstore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A row of ConfigStore about one PCI function ({@code esx / hardware / pci_devices}).
 *
 * @param identifier the function's address as it stands there, hexadecimal: {@code 0000:65:00.0}
 * @param values the row's other columns that are not empty, in the order of the table
 * @param owner who owns the function according to them
 */
public record PciDeviceRecord(String identifier, Map<String, String> values, RecordedOwner owner) {

    /** Keeps an own copy in the same order. */
    public PciDeviceRecord {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** {@return the row in one line} */
    public String describe() {
        return "esx/hardware/pci_devices " + identifier + " "
                + values.entrySet().stream()
                        .map(value -> value.getKey() + "=" + value.getValue())
                        .collect(Collectors.joining(" "));
    }
}
