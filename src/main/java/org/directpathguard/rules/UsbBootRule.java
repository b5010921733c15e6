package org.directpathguard.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.EsxcliDevice;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.DiskAccess;

/** The host boots from USB or SD, and a USB controller leaves that its stick hangs on, or may hang on. */
final class UsbBootRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        List<DiskAccess> media = situation.topology().boot().disks().stream()
                .filter(name -> isUsb(situation, name))
                .map(situation.topology()::disk)
                .flatMap(Optional::stream)
                .toList();
        if (media.isEmpty()) {
            return List.of();
        }
        Set<PciAddress> known = media.stream()
                .flatMap(access -> access.ways().stream())
                .map(DiskAccess.Way::place)
                .filter(place -> place.certainty() == AdapterPlace.Certainty.KNOWN)
                .flatMap(place -> place.functions().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<PciAddress> leaving = situation.leavingFunctions().stream()
                .filter(function -> function.pciClass().isUsb() || known.contains(function.address()))
                .map(PciFunction::address)
                .filter(address -> known.isEmpty() || known.contains(address))
                .collect(Collectors.toCollection(TreeSet::new));
        if (leaving.isEmpty()) {
            return List.of();
        }
        String names = Words.list(media.stream().map(access -> access.disk().canonicalName()));
        return situation
                .finding(RuleId.USB_BOOT)
                .title(
                        "%s boots from USB or SD (%s), and this takes a USB controller",
                        situation.words().host(), names)
                .explanation(
                        "%s Without its stick the host starts once more, but no configuration is saved any longer.",
                        known.isEmpty()
                                ? "Nothing says which controller the stick hangs on, so each of them may be the one."
                                : "The stick hangs on this controller.")
                .action(
                        "Leave the USB controllers to the hypervisor, and pass single USB devices to the machine instead"
                                + " (USB device passthrough needs no controller). Or move the installation to a disk first.")
                .functions(leaving)
                .disks(media)
                .evidence("config.storageDevice.scsiTopology.adapter", "boot medium " + names + " on a USB adapter")
                .list();
    }

    private static boolean isUsb(Situation situation, String disk) {
        boolean byEsxcli = situation.snapshot().system().esxcliDevices().orElse(List.of()).stream()
                .filter(device -> device.usb().isYes())
                .map(EsxcliDevice::name)
                .anyMatch(disk::equals);
        boolean byAdapter = situation.topology().disk(disk).stream()
                .flatMap(access -> access.ways().stream())
                .anyMatch(way -> way.place().adapter().isUsb());
        return byEsxcli || byAdapter;
    }
}
