package org.directpathguard.repair.esxconf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;

/** Collects what the lines of an esx.conf say. */
final class ConfReader {

    private static final String OWNER = "owner";

    /**
     * Alias lines whose last part is a plain PCI address ({@code p0000:00:1f.2}) are remembered of real hosts; the
     * recorded ones ({@code m00008901}) name a board's own devices without an address and tell nothing here.
     */
    private static final String ALIAS_BY_ADDRESS = "/vmkdevmgr/pci/p";

    private final List<OwnerLine> owners = new ArrayList<>();
    private final List<StrangeLine> strangeLines = new ArrayList<>();
    private final Map<String, Map<String, String>> attributes = new LinkedHashMap<>();
    private final Map<PciAddress, String> aliases = new HashMap<>();
    private final Map<String, String> settings = new HashMap<>();
    private int entries;

    EsxConf read(byte[] file) {
        for (ConfLine line : ConfLines.split(file)) {
            Optional<ConfEntry> entry = ConfEntry.parse(line);
            boolean understood = entry.isPresent() && take(line, entry.get());
            if (!understood && line.bytes().toLowerCase(Locale.ROOT).contains(OwnerLine.PASSTHRU)) {
                strangeLines.add(new StrangeLine(line.number(), line.text()));
            }
        }
        return new EsxConf(file, owners, strangeLines, known(), settings, entries);
    }

    private boolean take(ConfLine line, ConfEntry entry) {
        entries++;
        String path = entry.path();
        if (path.startsWith(ALIAS_BY_ADDRESS) && path.endsWith("/alias")) {
            String address = path.substring(ALIAS_BY_ADDRESS.length(), path.length() - "/alias".length());
            PciSpelling.VSPHERE.parse(address).ifPresent(place -> aliases.put(place, entry.value()));
        }
        Optional<DeviceKey.Path> device = DeviceKey.Path.parse(path);
        if (device.isEmpty()) {
            settings.putIfAbsent(path.toLowerCase(Locale.ROOT), entry.value());
            return false;
        }
        Optional<DeviceKey> key = DeviceKey.parse(device.get().key());
        if (key.isEmpty()) {
            return false;
        }
        String attribute = device.get().attribute();
        if (!attribute.equals(OWNER)) {
            attributes(key.get()).put(attribute.toLowerCase(Locale.ROOT), entry.value());
            return false;
        }
        attributes(key.get());
        OwnerLine owner = new OwnerLine(key.get(), line.number(), line.text(), entry.value(), entry.valueStart());
        owners.add(owner);
        return owner.isPassthrough() || owner.isHeldByHypervisor();
    }

    private Map<String, String> attributes(DeviceKey key) {
        return attributes.computeIfAbsent(key.literal(), literal -> new HashMap<>());
    }

    private KnownDevices known() {
        Map<String, DeviceFacts> byKey = new HashMap<>();
        Map<PciAddress, DeviceFacts> byAddress = new HashMap<>();
        attributes.forEach((literal, values) -> {
            DeviceFacts facts = DeviceFacts.of(values);
            byKey.put(literal, facts);
            DeviceKey.parse(literal)
                    .filter(DeviceKey::spelledByEsxi)
                    .flatMap(DeviceKey::decimal)
                    .ifPresent(address -> byAddress.merge(address, facts, DeviceFacts::or));
        });
        aliases.forEach((address, name) -> byAddress.merge(address, DeviceFacts.named(name), DeviceFacts::or));
        return new KnownDevices(byKey, byAddress);
    }
}
