package org.directpathguard.simulator.machine;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.world.HostHardware;

/**
 * What a host loses when functions are given away: adapters and disks first, then what lies on them.
 *
 * @param adapterKeys keys of adapters that are gone
 * @param adapterNames names of adapters that are gone
 * @param diskKeys keys of disks that no path leads to any more
 * @param diskNames canonical names of those disks
 * @param nics names of physical network ports that are gone
 * @param bootDisk true if the boot disk is among the disks
 * @param network storage that is still there, with nothing behind it that answers
 */
record Loss(
        Set<String> adapterKeys,
        Set<String> adapterNames,
        Set<String> diskKeys,
        Set<String> diskNames,
        Set<String> nics,
        boolean bootDisk,
        NetworkLoss network) {

    static Loss of(Element host, HostHardware hardware, Set<PciAddress> given) {
        Element storage = at(host, "storageDevice");
        boolean stickGone = hardware.bootController()
                .flatMap(PciSpelling.VSPHERE::parse)
                .filter(given::contains)
                .isPresent();
        Set<String> stickPaths = stickGone ? adaptersOf(storage, bootDisk(host, hardware)) : Set.of();
        List<Element> adapters = storage.all("hostBusAdapter").stream()
                .filter(adapter -> sitsOn(adapter, given)
                        || (adapter.textAt("pci").isEmpty() && stickPaths.contains(adapter.textAt("key"))))
                .toList();
        Set<String> adapterKeys = texts(adapters, "key");
        List<Element> disks = storage.all("scsiLun").stream()
                .filter(disk -> hadPath(storage, disk) && !hasPath(storage, disk, adapterKeys))
                .toList();
        Set<String> diskNames = texts(disks, "canonicalName");
        Set<String> nics = texts(
                at(host, "network").all("pnic").stream()
                        .filter(nic -> sitsOn(nic, given))
                        .toList(),
                "device");
        boolean bootDisk = bootDisk(host, hardware).filter(diskNames::contains).isPresent();
        Element config = host.child("config").orElse(host);
        return new Loss(
                adapterKeys,
                texts(adapters, "device"),
                texts(disks, "key"),
                diskNames,
                nics,
                bootDisk,
                NetworkLoss.of(config, hardware.boundPorts(), nics, adapterKeys));
    }

    /** The disk that the plan names; for a host of which only properties are known, the one they point to. */
    private static Optional<String> bootDisk(Element host, HostHardware hardware) {
        return hardware.bootDisk().or(() -> BootSigns.disk(host));
    }

    private static Element at(Element host, String part) {
        return host.child("config").flatMap(config -> config.child(part)).orElse(host);
    }

    private static boolean sitsOn(Element device, Set<PciAddress> given) {
        return PciSpelling.VSPHERE
                .parse(device.textAt("pci"))
                .filter(given::contains)
                .isPresent();
    }

    private static Set<String> adaptersOf(Element storage, Optional<String> disk) {
        Set<String> keys = new HashSet<>();
        storage.all("scsiLun").stream()
                .filter(lun -> disk.filter(lun.textAt("canonicalName")::equals).isPresent())
                .forEach(lun -> keys.addAll(DiskPaths.adapters(storage, lun)));
        return keys;
    }

    private static boolean hadPath(Element storage, Element disk) {
        return !DiskPaths.adapters(storage, disk).isEmpty();
    }

    private static boolean hasPath(Element storage, Element disk, Set<String> lostAdapters) {
        return !lostAdapters.containsAll(DiskPaths.adapters(storage, disk));
    }

    private static Set<String> texts(List<Element> elements, String property) {
        return elements.stream().map(element -> element.textAt(property)).collect(Collectors.toSet());
    }
}
