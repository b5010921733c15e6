package org.directpathguard.simulator.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.history.PassthroughTask;
import org.directpathguard.simulator.history.TaskLog;
import org.directpathguard.simulator.machine.HostMachine;
import org.directpathguard.simulator.machine.HostMachines;
import org.directpathguard.simulator.machine.UnknownFunctionException;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/** Passthrough, reboot and maintenance mode. */
final class HostOperations {

    private static final ApiVersion KNOWS_APPLY_NOW =
            Vocabulary.standard().version("7.0.0.0").orElseThrow();

    private final HostMachines machines;
    private final TaskLog tasks;

    private HostOperations(HostMachines machines, TaskLog tasks) {
        this.machines = machines;
        this.tasks = tasks;
    }

    static void addTo(Operations operations, HostMachines machines, TaskLog tasks) {
        HostOperations own = new HostOperations(machines, tasks);
        operations.add("UpdatePassthruConfig", own::updatePassthruConfig);
        operations.add("Refresh", own::refresh);
        operations.add("RebootHost_Task", own::reboot);
        operations.add("EnterMaintenanceMode_Task", call -> own.maintenance(call, true));
        operations.add("ExitMaintenanceMode_Task", call -> own.maintenance(call, false));
    }

    private List<Element> updatePassthruConfig(Call call) throws SoapFaultException {
        HostMachine machine = connected(call);
        Map<PciAddress, Boolean> wanted = new LinkedHashMap<>();
        Map<PciAddress, String> labels = new LinkedHashMap<>();
        boolean atOnce = true;
        for (Element config : call.request().all("config")) {
            PciAddress function = PciSpelling.VSPHERE
                    .parse(config.textAt("id"))
                    .orElseThrow(() -> SoapFaultException.invalidArgument("config.id"));
            wanted.put(function, config.textAt("passthruEnabled").equals("true"));
            config.child("hardwareLabel").ifPresent(label -> labels.put(function, label.text()));
            // A client that does not know the word can't say no: unset means at once where the host can.
            boolean later = call.sight().version().knows(KNOWS_APPLY_NOW)
                    && config.textAt("applyNow").equals("false");
            atOnce = atOnce && !later;
        }
        try {
            machine.change(wanted, atOnce);
            labels.forEach(machine::label);
        } catch (UnknownFunctionException e) {
            throw new SoapFaultException("HostConfigFault", String.valueOf(e.getMessage()), List.of());
        }
        String user = call.session().account().principal();
        tasks.start(PassthroughTask.DESCRIPTION_ID, PassthroughTask.NAME, machine.host(), user, "success");
        return List.of();
    }

    private List<Element> refresh(Call call) throws SoapFaultException {
        connected(call);
        return List.of();
    }

    private List<Element> reboot(Call call) throws SoapFaultException {
        HostMachine machine = connected(call);
        boolean force = call.request().text("force").equals("true");
        if (!force
                && !call.target().data().textAt("runtime", "inMaintenanceMode").equals("true")) {
            throw new SoapFaultException(
                    "InvalidState", "The host is not in maintenance mode, and force is not set.", List.of());
        }
        ObjectReference task = start(call, "HostSystem.reboot", "RebootHost_Task", "running");
        machines.reboot(machine, () -> tasks.succeed(task));
        return List.of(Vim.reference("returnval", task));
    }

    private List<Element> maintenance(Call call, boolean enter) throws SoapFaultException {
        connected(call).maintenance(enter);
        String word = enter ? "enter" : "exit";
        String name = enter ? "EnterMaintenanceMode_Task" : "ExitMaintenanceMode_Task";
        ObjectReference task = start(call, "HostSystem." + word + "MaintenanceMode", name, "success");
        return List.of(Vim.reference("returnval", task));
    }

    private ObjectReference start(Call call, String descriptionId, String name, String state) {
        return tasks.start(
                descriptionId, name, call.owner(), call.session().account().principal(), state);
    }

    private HostMachine connected(Call call) throws SoapFaultException {
        return connected(call, machines);
    }

    /** The host that a call goes to; a host that the server can't reach can't do anything. */
    static HostMachine connected(Call call, HostMachines machines) throws SoapFaultException {
        ObjectReference host = call.owner();
        String state = call.sight()
                .world()
                .find(host)
                .map(ManagedObject::data)
                .map(data -> data.textAt("runtime", "connectionState"))
                .orElse("");
        if (!state.equals("connected")) {
            throw new SoapFaultException(
                    "HostNotConnected",
                    "Unable to communicate with the remote host, since it is disconnected.",
                    List.of());
        }
        return machines.find(host).orElseThrow(() -> SoapFaultException.objectNotFound(host));
    }
}
