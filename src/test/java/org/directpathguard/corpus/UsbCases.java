package org.directpathguard.corpus;

import static org.directpathguard.corpus.Case.check;
import static org.directpathguard.corpus.Lab.GPU;
import static org.directpathguard.corpus.Lab.SAS;
import static org.directpathguard.corpus.Lab.SATA;
import static org.directpathguard.corpus.Lab.SECOND_USB;
import static org.directpathguard.corpus.Lab.SPARE_NIC;
import static org.directpathguard.corpus.Lab.USB;

import java.util.List;

/** USB controllers: the stick that the host boots from, the keyboard, and sticks that do not matter. */
final class UsbCases {

    private UsbCases() {}

    static List<Case> all() {
        return List.of(
                check(
                                "USB boot, the first controller",
                                "The stick's adapter has no address: each controller may be it.")
                        .scene(() -> UsbHosts.bootsFromUsb(false))
                        .devices(USB)
                        .block("usb-boot")
                        .may("coredump-target", "boot-device", "only-storage-controller")
                        .mustNot("usb-input")
                        .boot("on-this-device", "unknown"),
                check("USB boot, the second controller", "The other one may be it as well.")
                        .scene(() -> UsbHosts.bootsFromUsb(false))
                        .devices(SECOND_USB)
                        .block("usb-boot")
                        .may("coredump-target", "boot-device", "only-storage-controller")
                        .boot("on-this-device", "unknown"),
                check("USB boot, the adapter names its controller", "Evidence says which one it is.")
                        .scene(() -> UsbHosts.bootsFromUsb(true))
                        .devices(USB)
                        .block("usb-boot")
                        .may("coredump-target", "boot-device", "only-storage-controller")
                        .boot("on-this-device"),
                check(
                                "USB boot, and the other controller is known to be free",
                                "Evidence says the stick hangs elsewhere.")
                        .scene(() -> UsbHosts.bootsFromUsb(true))
                        .devices(SECOND_USB)
                        .allow()
                        .mustNot("usb-boot")
                        .boot("elsewhere"),
                check("USB boot that nothing names", "Boot banks are mounted, but no sign says on which disk.")
                        .scene(UsbHosts::unnamed)
                        .devices(USB)
                        .blockByOneOf("usb-boot", "evidence-incomplete")
                        .boot("unknown", "on-this-device"),
                check("USB boot that nothing names, the SATA controller", "Boot unknown: no storage function may go.")
                        .scene(UsbHosts::unnamed)
                        .devices(SATA)
                        .blockByOneOf("evidence-incomplete")
                        .may("only-storage-controller")
                        .boot("unknown"),
                check(
                                "USB boot that nothing names, a display adapter",
                                "Boot unknown does not block a display adapter.")
                        .scene(UsbHosts::unnamed)
                        .devices(GPU)
                        .allow()
                        .boot("unknown", "elsewhere"),
                check("USB boot that nothing names, a spare NIC", "It carries no adapter, so it may go.")
                        .scene(UsbHosts::unnamed)
                        .devices(SPARE_NIC)
                        .allow()
                        .boot("unknown", "elsewhere"),
                check("system volume on NVMe, boot banks on the stick: NVMe", "Losing OSDATA is as bad as losing boot.")
                        .scene(UsbHosts::systemVolumeOnNvme)
                        .devices(Lab.NVME)
                        .block("osdata-volume")
                        .may("boot-device", "scratch-location", "only-storage-controller")
                        .decision("BLOCK"),
                check(
                                "system volume on NVMe, boot banks on the stick: USB",
                                "The coredump says that a stick is in use.")
                        .scene(UsbHosts::systemVolumeOnNvme)
                        .devices(USB)
                        .blockByOneOf("usb-boot", "boot-device")
                        .may("coredump-target", "evidence-incomplete"),
                check("a USB controller that is not the last", "Boot from SATA, two controllers, no stick.")
                        .devices(USB)
                        .allow()
                        .mustNot("usb-input", "usb-boot", "evidence-incomplete")
                        .boot("elsewhere"),
                check("both USB controllers", "Nobody boots from USB, but no keyboard is left.")
                        .devices(USB, SECOND_USB)
                        .warn("usb-input")
                        .mustNot("usb-boot"),
                check("the last USB controller, the other is active in passthrough", "Together they are all there are.")
                        .scene(() -> withActive(SECOND_USB))
                        .devices(USB)
                        .warn("usb-input")
                        .may("pending-change")
                        .mustNot("usb-boot", "host-broken"),
                check("a stick with nothing on it, boot from SATA", "The adapter has no address, yet nothing is lost.")
                        .scene(() -> UsbHosts.dataStick(false))
                        .devices(USB)
                        .allow()
                        .mustNot("usb-boot"),
                check("a datastore on a USB disk", "Its adapter has no address: each controller may carry it.")
                        .scene(() -> UsbHosts.dataStick(true))
                        .devices(SECOND_USB)
                        .blockByOneOf("datastore-loss", "evidence-incomplete", "usb-boot")
                        .anyLoss(),
                check("a data stick does not hold up another HBA", "vmhba32 without an address is no SAS card.")
                        .scene(() -> UsbHosts.dataStick(true))
                        .devices(SAS)
                        .allow()
                        .boot("elsewhere"));
    }

    private static org.directpathguard.corpus.dump.Inventory withActive(String address) {
        Lab lab = Lab.of("8.0.2");
        lab.host.edit(object -> Rows.activate(object, address));
        return lab.inventory;
    }
}
