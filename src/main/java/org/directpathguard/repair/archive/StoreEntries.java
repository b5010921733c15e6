package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.repair.configstore.ConfigStore;
import org.directpathguard.repair.configstore.PciDeviceRecord;
import org.directpathguard.repair.esxconf.DeviceFacts;
import org.directpathguard.repair.esxconf.KnownDevices;

/** What a ConfigStore says about passthrough. Its addresses are hexadecimal; names of adapters come from esx.conf. */
final class StoreEntries {

    private StoreEntries() {}

    static Findings of(ConfigStore store, KnownDevices devices) {
        List<PassthroughEntry> entries = new ArrayList<>();
        List<PassthroughEntry> unclear = new ArrayList<>();
        Set<PciAddress> held = new HashSet<>();
        Set<String> heldKeys = new HashSet<>();
        for (PciDeviceRecord row : store.records()) {
            PassthroughEntry entry = entry(row, devices);
            switch (row.owner()) {
                case PASSTHROUGH -> entries.add(entry);
                case UNCLEAR -> unclear.add(entry);
                case HYPERVISOR -> {
                    entry.address().ifPresent(held::add);
                    heldKeys.add(entry.key());
                }
            }
        }
        return new Findings(entries, unclear, held, heldKeys, Set.of(), Set.of(), warnings(unclear));
    }

    private static PassthroughEntry entry(PciDeviceRecord row, KnownDevices devices) {
        Optional<PciAddress> address = PciSpelling.VSPHERE.parse(row.identifier());
        DeviceFacts facts = address.map(devices::at).orElse(DeviceFacts.NONE);
        return new PassthroughEntry(
                EntrySource.CONFIG_STORE,
                row.identifier(),
                address,
                PciSpelling.ESX_CONF.parse(row.identifier()).filter(other -> !address.equals(Optional.of(other))),
                KeyReading.HEXADECIMAL,
                0,
                row.describe(),
                facts.vmkname(),
                facts.vendorId(),
                facts.deviceId(),
                DeviceRoles.role(facts),
                DeviceRoles.bridge(facts));
    }

    private static List<ArchiveWarning> warnings(List<PassthroughEntry> unclear) {
        return unclear.isEmpty()
                ? List.of()
                : List.of(new ArchiveWarning(
                        ArchiveWarning.Kind.UNCLEAR_RECORD,
                        "ConfigStore has %d rows about PCI functions that say neither passthrough nor vmkernel, %s first."
                                .formatted(unclear.size(), unclear.get(0).key()),
                        "The form of these rows is not published. One is deleted only if you name its function with"
                                + " --device."));
    }
}
