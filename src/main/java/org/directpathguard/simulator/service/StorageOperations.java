package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.machine.HostMachine;
import org.directpathguard.simulator.machine.HostMachines;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.HostHardware.Partition;
import org.directpathguard.simulator.world.ManagedObject;

/** Partition tables, boot devices, bound interfaces of software iSCSI, and rescans that find nothing new. */
final class StorageOperations {

    private static final List<String> RESCANS =
            List.of("RescanAllHba", "RescanHba", "RescanVmfs", "RefreshStorageSystem");

    private final HostMachines machines;

    private StorageOperations(HostMachines machines) {
        this.machines = machines;
    }

    static void addTo(Operations operations, HostMachines machines) {
        StorageOperations own = new StorageOperations(machines);
        operations.add("RetrieveDiskPartitionInfo", own::retrieveDiskPartitionInfo);
        operations.add("QueryBootDevices", own::queryBootDevices);
        operations.add("QueryBoundVnics", own::queryBoundVnics);
        RESCANS.forEach(rescan -> operations.add(rescan, own::rescan));
    }

    private List<Element> retrieveDiskPartitionInfo(Call call) throws SoapFaultException {
        HostMachine machine = HostOperations.connected(call, machines);
        List<Element> result = new ArrayList<>();
        for (Element path : call.request().all("devicePath")) {
            Element disk = disk(call, path.text())
                    .orElseThrow(() -> new SoapFaultException(
                            "HostConfigFault", "There is no device " + path.text() + ".", List.of()));
            List<Partition> table =
                    machine.hardware().partitions().getOrDefault(disk.textAt("canonicalName"), List.of());
            result.add(PartitionTables.info("returnval", path.text(), disk, table));
        }
        return result;
    }

    private static Optional<Element> disk(Call call, String path) {
        return config(call).flatMap(config -> config.child("storageDevice")).stream()
                .flatMap(storage -> storage.all("scsiLun").stream())
                .filter(disk -> disk.textAt("devicePath").equals(path))
                .findFirst();
    }

    private static Optional<Element> config(Call call) {
        return call.sight().world().find(call.owner()).map(ManagedObject::data).flatMap(host -> host.child("config"));
    }

    private List<Element> queryBootDevices(Call call) throws SoapFaultException {
        HostMachine machine = HostOperations.connected(call, machines);
        Optional<String> disk = machine.hasLostBootDisk()
                ? Optional.empty()
                : machine.hardware().bootDisk();
        return disk.map(name -> List.of(Vim.object(
                        "returnval",
                        "HostBootDeviceInfo",
                        Vim.data("bootDevices", Vim.text("key", name), Vim.text("description", "Local disk " + name)),
                        Vim.text("currentBootDeviceKey", name))))
                .orElse(List.of());
    }

    private List<Element> queryBoundVnics(Call call) throws SoapFaultException {
        HostMachine machine = HostOperations.connected(call, machines);
        String adapter = call.request().text("iScsiHbaName");
        return machine.hardware().boundPorts().getOrDefault(adapter, List.of()).stream()
                .map(port -> Vim.object(
                        "returnval",
                        "IscsiPortInfo",
                        Vim.text("vnicDevice", port),
                        Vim.text("complianceStatus", "compliant"),
                        Vim.text("pathStatus", "active")))
                .toList();
    }

    private List<Element> rescan(Call call) throws SoapFaultException {
        HostOperations.connected(call, machines);
        return List.of();
    }
}
