package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.backup.Downloads;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.history.TaskLog;
import org.directpathguard.simulator.machine.HostMachine;
import org.directpathguard.simulator.machine.HostMachines;
import org.directpathguard.simulator.soap.SoapFaultException;

/** HostFirmwareSystem: a backup of a host's configuration, to be fetched over HTTPS. */
final class FirmwareOperations {

    private final HostMachines machines;
    private final TaskLog tasks;
    private final Downloads downloads;

    private FirmwareOperations(HostMachines machines, TaskLog tasks, Downloads downloads) {
        this.machines = machines;
        this.tasks = tasks;
        this.downloads = downloads;
    }

    static void addTo(Operations operations, HostMachines machines, TaskLog tasks, Downloads downloads) {
        operations.add("BackupFirmwareConfiguration", new FirmwareOperations(machines, tasks, downloads)::backup);
    }

    private List<Element> backup(Call call) throws SoapFaultException {
        HostMachine machine = HostOperations.connected(call, machines);
        String url = downloads.publish("configBundle-" + machine.name() + ".tgz", machine.configBundle());
        String user = call.session().account().principal();
        tasks.start(
                "host.FirmwareSystem.backupConfiguration",
                "BackupFirmwareConfiguration",
                machine.host(),
                user,
                "success");
        return List.of(Vim.typedText("returnval", "xsd:string", url));
    }
}
