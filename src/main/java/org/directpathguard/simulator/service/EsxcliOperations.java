package org.directpathguard.simulator.service;

import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.machine.HostMachine;
import org.directpathguard.simulator.machine.HostMachines;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * The door to a host's esxcli that clients use through a managed method executer. Two commands are played: {@code
 * storage core device list} and {@code system boot device get}; the words of the answers are those of real hosts.
 */
final class EsxcliOperations {

    private static final String EXECUTER = "ManagedMethodExecuter-";
    private static final String INFO = "vim.CLIInfo.FetchCLIInfo";

    private final HostMachines machines;

    private EsxcliOperations(HostMachines machines) {
        this.machines = machines;
    }

    static void addTo(Operations operations, HostMachines machines) {
        EsxcliOperations own = new EsxcliOperations(machines);
        operations.add("RetrieveManagedMethodExecuter", own::executer);
        operations.add("RetrieveDynamicTypeManager", own::typeManager);
        operations.add("ExecuteSoap", own::execute);
    }

    private List<Element> executer(Call call) throws SoapFaultException {
        HostOperations.connected(call, machines);
        return part(call, "ManagedMethodExecuter", EXECUTER);
    }

    private List<Element> typeManager(Call call) throws SoapFaultException {
        HostOperations.connected(call, machines);
        return part(call, "InternalDynamicTypeManager", "DynamicTypeManager-");
    }

    private static List<Element> part(Call call, String type, String prefix) {
        ObjectReference reference =
                new ObjectReference(type, prefix + call.owner().id());
        ManagedObject part = ManagedObject.part(reference, call.owner(), List.of());
        call.session().keep(reference, () -> part);
        return List.of(Vim.reference("returnval", reference));
    }

    private List<Element> execute(Call call) throws SoapFaultException {
        HostMachine machine = HostOperations.connected(call, machines);
        String method = call.request().text("method");
        Element result =
                Vim.object("returnval", "ReflectManagedMethodExecuterSoapResult", answer(machine, method, call));
        return List.of(result);
    }

    private static Element answer(HostMachine machine, String method, Call call) {
        String argument = call.request().all("argument").stream()
                .map(each -> each.textAt("val"))
                .findFirst()
                .orElse("");
        Optional<String> answer = switch (method) {
            case INFO -> EsxcliAnswers.commands(argument);
            case "vim.EsxCLI.storage.core.device.list" ->
                Optional.of(EsxcliAnswers.devices(host(machine, call), machine.hardware()));
            case "vim.EsxCLI.system.boot.device.get" -> Optional.of(EsxcliAnswers.bootDevice());
            default -> Optional.empty();
        };
        return answer.map(text -> Vim.text("response", text))
                .orElseGet(() -> Vim.data(
                        "fault",
                        Vim.text("faultMsg", "EsxCLI.CLIFault.summary"),
                        Vim.text("faultDetail", "The simulated host does not play " + method + ".")));
    }

    private static Element host(HostMachine machine, Call call) {
        return call.sight()
                .world()
                .find(machine.host())
                .map(ManagedObject::data)
                .orElse(call.target().data());
    }
}
