package org.directpathguard.simulator.machine;

import java.util.HashSet;
import java.util.Set;
import org.directpathguard.simulator.data.Element;

/** Finds the adapters through which a disk is seen, in every topology that a host shows. */
final class DiskPaths {

    private static final String TOPOLOGY_ADAPTER = "key-vim.host.PlugStoreTopology.Adapter-";

    private DiskPaths() {}

    /** The keys of the adapters in front of a disk. */
    static Set<String> adapters(Element storage, Element disk) {
        Set<String> keys = new HashSet<>();
        String key = disk.textAt("key");
        storage.child("scsiTopology").ifPresent(topology -> {
            for (Element adapter : topology.all("adapter")) {
                boolean sees = adapter.all("target").stream()
                        .flatMap(target -> target.all("lun").stream())
                        .anyMatch(lun -> lun.textAt("scsiLun").equals(key));
                if (sees) {
                    keys.add(adapter.textAt("adapter"));
                }
            }
        });
        storage.child("multipathInfo")
                .ifPresent(multipath -> multipath.all("lun").stream()
                        .filter(lun -> lun.textAt("lun").equals(key))
                        .flatMap(lun -> lun.all("path").stream())
                        .forEach(path -> keys.add(path.textAt("adapter"))));
        storage.child("plugStoreTopology").ifPresent(plugStore -> plugStore(storage, plugStore, key, keys));
        return keys;
    }

    private static void plugStore(Element storage, Element plugStore, String diskKey, Set<String> keys) {
        Set<String> devices = new HashSet<>();
        plugStore.all("device").stream()
                .filter(device -> device.textAt("lun").equals(diskKey))
                .forEach(device -> devices.add(device.textAt("key")));
        Set<String> names = new HashSet<>();
        plugStore.all("path").stream()
                .filter(path -> devices.contains(path.textAt("device")))
                .map(path -> path.textAt("adapter"))
                .filter(adapter -> adapter.startsWith(TOPOLOGY_ADAPTER))
                .forEach(adapter -> names.add(adapter.substring(TOPOLOGY_ADAPTER.length())));
        storage.all("hostBusAdapter").stream()
                .filter(adapter -> names.contains(adapter.textAt("device")))
                .forEach(adapter -> keys.add(adapter.textAt("key")));
    }
}
