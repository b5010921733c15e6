package org.directpathguard.pci;

import java.util.Map;

/**
 * The class of a PCI function: base class in the upper byte, subclass in the lower one.
 *
 * <p>Codes and names follow the PCI Code and ID Assignment Specification. A class is a hint, not a proof: a storage
 * controller in RAID mode and a network card that carries disks both exist.
 *
 * @param code 0 to 0xffff, for instance 0x0106 for a SATA controller
 */
public record PciClass(int code) {

    private static final int DISPLAY_VGA = 0x0300;
    private static final int BRIDGE_PCI = 0x0604;
    private static final int SERIAL_USB = 0x0c03;
    private static final int SERIAL_FIBRE_CHANNEL = 0x0c04;

    private static final Map<Integer, String> BASE_NAMES = Map.ofEntries(
            Map.entry(0x00, "unclassified device"),
            Map.entry(0x01, "mass storage controller"),
            Map.entry(0x02, "network controller"),
            Map.entry(0x03, "display controller"),
            Map.entry(0x04, "multimedia controller"),
            Map.entry(0x05, "memory controller"),
            Map.entry(0x06, "bridge"),
            Map.entry(0x07, "communication controller"),
            Map.entry(0x08, "system peripheral"),
            Map.entry(0x09, "input device controller"),
            Map.entry(0x0a, "docking station"),
            Map.entry(0x0b, "processor"),
            Map.entry(0x0c, "serial bus controller"),
            Map.entry(0x0d, "wireless controller"),
            Map.entry(0x0e, "intelligent controller"),
            Map.entry(0x0f, "satellite communications controller"),
            Map.entry(0x10, "encryption controller"),
            Map.entry(0x11, "signal processing controller"),
            Map.entry(0x12, "processing accelerator"),
            Map.entry(0x13, "non-essential instrumentation"),
            Map.entry(0x40, "co-processor"));

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0x0100, "SCSI controller"),
            Map.entry(0x0101, "IDE controller"),
            Map.entry(0x0104, "RAID controller"),
            Map.entry(0x0105, "ATA controller"),
            Map.entry(0x0106, "SATA controller"),
            Map.entry(0x0107, "SAS controller"),
            Map.entry(0x0108, "NVMe controller"),
            Map.entry(0x0109, "UFS controller"),
            Map.entry(0x0180, "mass storage controller"),
            Map.entry(0x0200, "Ethernet controller"),
            Map.entry(0x0207, "InfiniBand controller"),
            Map.entry(0x0280, "network controller"),
            Map.entry(DISPLAY_VGA, "VGA display controller"),
            Map.entry(0x0302, "3D controller"),
            Map.entry(0x0380, "display controller"),
            Map.entry(0x0401, "audio device"),
            Map.entry(0x0403, "HD audio device"),
            Map.entry(0x0500, "RAM memory"),
            Map.entry(0x0580, "memory controller"),
            Map.entry(0x0600, "host bridge"),
            Map.entry(0x0601, "ISA bridge"),
            Map.entry(BRIDGE_PCI, "PCI bridge"),
            Map.entry(0x0680, "bridge"),
            Map.entry(0x0700, "serial controller"),
            Map.entry(0x0780, "communication controller"),
            Map.entry(0x0880, "system peripheral"),
            Map.entry(0x0b40, "co-processor"),
            Map.entry(0x0c00, "FireWire controller"),
            Map.entry(SERIAL_USB, "USB controller"),
            Map.entry(SERIAL_FIBRE_CHANNEL, "Fibre Channel controller"),
            Map.entry(0x0c05, "SMBus controller"),
            Map.entry(0x0c06, "InfiniBand controller"),
            Map.entry(0x1180, "signal processing controller"),
            Map.entry(0x1200, "processing accelerator"));

    /** Keeps the lower 16 bits: the vSphere API gives the class as a signed short. */
    public PciClass {
        code &= 0xffff;
    }

    /** {@return true for mass storage and Fibre Channel: functions that exist to carry disks} */
    public boolean isStorage() {
        return base() == 0x01 || code == SERIAL_FIBRE_CHANNEL;
    }

    /** {@return true for network controllers and InfiniBand} */
    public boolean isNetwork() {
        return base() == 0x02 || code == 0x0c06;
    }

    /** {@return true for a VGA display controller, the one a console can live on} */
    public boolean isConsoleDisplay() {
        return code == DISPLAY_VGA;
    }

    /** {@return true for every display controller, 3D accelerators included} */
    public boolean isDisplay() {
        return base() == 0x03;
    }

    /** {@return true for a PCI-to-PCI bridge, behind which other functions sit} */
    public boolean isPciBridge() {
        return code == BRIDGE_PCI;
    }

    /** {@return true for host, ISA, PCI and other bridges} */
    public boolean isBridge() {
        return base() == 0x06;
    }

    /** {@return true for a USB host controller} */
    public boolean isUsb() {
        return code == SERIAL_USB;
    }

    /**
     * Whether a function of this class may carry a storage adapter that the host does not list.
     *
     * @return false only for displays, multimedia devices, bridges, processors and accelerators; a class is never a proof,
     *     so everything else may
     */
    public boolean mayCarryStorage() {
        return switch (base()) {
            case 0x03, 0x04, 0x06, 0x0b, 0x12, 0x40 -> false;
            default -> true;
        };
    }

    /** {@return the name that the PCI class tables give, at least that of the base class} */
    public String displayName() {
        String name = NAMES.get(code);
        return name != null ? name : BASE_NAMES.getOrDefault(base(), "device of unknown class");
    }

    /** {@return four lower-case hexadecimal digits} */
    @Override
    public String toString() {
        return PciIdentity.hex(code);
    }

    private int base() {
        return code >> 8;
    }
}
