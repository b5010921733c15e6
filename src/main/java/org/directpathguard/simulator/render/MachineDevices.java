package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciIdentity;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.DiskPlan;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan.DistributedSwitch;
import org.directpathguard.simulator.render.Site.Placed;

/** {@code config.hardware.device} of a virtual machine. */
final class MachineDevices {

    private static final int CONTROLLER = 1000;
    private static final int FIRST_DISK = 2000;
    private static final int NETWORK_CARD = 4000;
    private static final int FIRST_PCI = 13000;
    private static final int PCI_BUS = 100;

    private final Site site;

    MachineDevices(Site site) {
        this.site = site;
    }

    List<Element> of(Placed placed) {
        List<Element> devices = new ArrayList<>(List.of(controller()));
        MachinePlan machine = placed.machine();
        int key = FIRST_DISK;
        for (MachinePlan.Disk disk : machine.disks()) {
            devices.add(disk(key, fileBacking(placed, disk, key - FIRST_DISK), (long) disk.gibibytes() << 20));
            key++;
        }
        for (String raw : machine.rawDisks()) {
            DiskPlan disk = diskOf(placed.host(), raw);
            devices.add(disk(key, rawBacking(placed, disk, key - FIRST_DISK), disk.bytes() >> 10));
            key++;
        }
        machine.network().ifPresent(network -> devices.add(card(network)));
        int pciKey = FIRST_PCI;
        for (PciAddress address : machine.functions()) {
            devices.add(passthrough(pciKey, function(placed.host(), address)));
            pciKey++;
        }
        return devices;
    }

    private static Element controller() {
        return Vim.object(
                "device",
                "ParaVirtualSCSIController",
                Vim.text("key", CONTROLLER),
                Vim.data(
                        "deviceInfo",
                        Vim.text("label", "SCSI controller 0"),
                        Vim.text("summary", "VMware paravirtual SCSI")),
                Vim.text("controllerKey", PCI_BUS),
                Vim.text("unitNumber", 3),
                Vim.text("busNumber", 0),
                Vim.text("hotAddRemove", true),
                Vim.text("sharedBus", "noSharing"),
                Vim.text("scsiCtlrUnitNumber", 7));
    }

    private static Element disk(int key, Element backing, long kibibytes) {
        return Vim.object(
                "device",
                "VirtualDisk",
                Vim.text("key", key),
                Vim.data(
                        "deviceInfo",
                        Vim.text("label", "Hard disk " + (key - FIRST_DISK + 1)),
                        Vim.text("summary", kibibytes + " KB")),
                backing,
                Vim.text("controllerKey", CONTROLLER),
                Vim.text("unitNumber", key - FIRST_DISK),
                Vim.text("capacityInKB", kibibytes),
                Vim.text("capacityInBytes", kibibytes << 10));
    }

    private Element fileBacking(Placed placed, MachinePlan.Disk disk, int number) {
        return Vim.object(
                "backing",
                "VirtualDiskFlatVer2BackingInfo",
                Vim.text("fileName", fileName(placed.machine(), disk.datastore(), number)),
                Vim.reference("datastore", site.datastore(placed.host(), disk)),
                Vim.text("diskMode", "persistent"),
                Vim.text("thinProvisioned", true));
    }

    private Element rawBacking(Placed placed, DiskPlan disk, int number) {
        MachinePlan machine = placed.machine();
        MachinePlan.Disk first = machine.disks().get(0);
        return Vim.object(
                "backing",
                "VirtualDiskRawDiskMappingVer1BackingInfo",
                Vim.text("fileName", fileName(machine, first.datastore(), number)),
                Vim.reference("datastore", site.datastore(placed.host(), first)),
                Vim.text("lunUuid", disk.uuid()),
                Vim.text("deviceName", "vml." + disk.uuid()),
                Vim.text("compatibilityMode", "physicalMode"),
                Vim.text("diskMode", "independent_persistent"));
    }

    private static String fileName(MachinePlan machine, String datastore, int number) {
        String suffix = number == 0 ? "" : "_" + number;
        return "[" + datastore + "] " + machine.name() + "/" + machine.name() + suffix + ".vmdk";
    }

    private Element card(String network) {
        return Vim.object(
                "device",
                "VirtualVmxnet3",
                Vim.text("key", NETWORK_CARD),
                Vim.data("deviceInfo", Vim.text("label", "Network adapter 1"), Vim.text("summary", network)),
                cardBacking(network),
                Vim.text("controllerKey", PCI_BUS),
                Vim.text("unitNumber", 7),
                Vim.text("addressType", "assigned"),
                Vim.text("macAddress", "00:50:56:a0:00:01"),
                Vim.text("wakeOnLanEnabled", true));
    }

    private Element cardBacking(String network) {
        ObjectReference reference = network(network);
        if (!reference.type().equals("DistributedVirtualPortgroup")) {
            return Vim.object(
                    "backing",
                    "VirtualEthernetCardNetworkBackingInfo",
                    Vim.text("deviceName", network),
                    Vim.reference("network", reference));
        }
        String uuid = site.switches().keySet().stream()
                .filter(dvs -> dvs.portGroups().containsKey(network))
                .map(DistributedSwitch::uuid)
                .findFirst()
                .orElseThrow();
        return Vim.object(
                "backing",
                "VirtualEthernetCardDistributedVirtualPortBackingInfo",
                Vim.data("port", Vim.text("switchUuid", uuid), Vim.text("portgroupKey", reference.id())));
    }

    ObjectReference network(String name) {
        ObjectReference standard = site.networks().get(name);
        return standard != null ? standard : DistributedSwitchObjects.portGroup(name);
    }

    private static Element passthrough(int key, FunctionPlan function) {
        return Vim.object(
                "device",
                "VirtualPCIPassthrough",
                Vim.text("key", key),
                Vim.data(
                        "deviceInfo",
                        Vim.text("label", "PCI device " + (key - FIRST_PCI)),
                        Vim.text("summary", function.deviceName())),
                Vim.object(
                        "backing",
                        "VirtualPCIPassthroughDeviceBackingInfo",
                        Vim.text("deviceName", function.deviceName()),
                        Vim.text("id", function.address()),
                        Vim.text("deviceId", PciIdentity.hex(function.identity().deviceId())),
                        Vim.text("systemId", "BYPASS"),
                        Vim.text("vendorId", (short) function.identity().vendorId())),
                Vim.text("controllerKey", PCI_BUS),
                Vim.text("unitNumber", key - FIRST_PCI + 18));
    }

    private static DiskPlan diskOf(HostPlan host, String canonicalName) {
        return host.disks().stream()
                .filter(disk -> disk.canonicalName().equals(canonicalName))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No disk " + canonicalName + " in " + host.name()));
    }

    private static FunctionPlan function(HostPlan host, PciAddress address) {
        return host.functions().stream()
                .filter(function -> function.address().equals(address))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No function " + address + " in " + host.name()));
    }
}
