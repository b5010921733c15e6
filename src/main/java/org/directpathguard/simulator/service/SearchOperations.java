package org.directpathguard.simulator.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.directpathguard.simulator.collect.Sight;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/** SearchIndex: finding hosts and machines by id, name or path. */
final class SearchOperations {

    private SearchOperations() {}

    static void addTo(Operations operations) {
        operations.add("FindByUuid", SearchOperations::byUuid);
        operations.add("FindByDnsName", SearchOperations::byName);
        operations.add("FindByIp", SearchOperations::byAddress);
        operations.add("FindByInventoryPath", SearchOperations::byPath);
        operations.add("FindChild", SearchOperations::child);
    }

    private static List<Element> byUuid(Call call) {
        String uuid = call.request().text("uuid");
        String property = call.request().text("instanceUuid").equals("true") ? "instanceUuid" : "uuid";
        return first(
                call,
                object -> isMachine(call)
                        ? object.data().textAt("config", property).equals(uuid)
                        : object.data().textAt("hardware", "systemInfo", "uuid").equals(uuid));
    }

    private static List<Element> byName(Call call) {
        String name = call.request().text("dnsName");
        return first(call, object -> object.name().equals(name));
    }

    private static List<Element> byAddress(Call call) {
        String address = call.request().text("ip");
        return first(call, object -> !isMachine(call) && addresses(object).contains(address));
    }

    private static List<String> addresses(ManagedObject host) {
        return host.data().child("config").flatMap(config -> config.child("network")).stream()
                .flatMap(network -> network.all("vnic").stream())
                .map(port -> port.textAt("spec", "ip", "ipAddress"))
                .toList();
    }

    private static List<Element> first(Call call, Predicate<ManagedObject> wanted) {
        Sight sight = call.sight();
        return sight.world().ofType(isMachine(call) ? "VirtualMachine" : "HostSystem").stream()
                .filter(object -> sight.find(object.reference()).isPresent())
                .filter(wanted)
                .limit(1)
                .map(object -> Vim.reference("returnval", object.reference()))
                .toList();
    }

    private static boolean isMachine(Call call) {
        return call.request().text("vmSearch").equals("true");
    }

    private static List<Element> byPath(Call call) {
        Sight sight = call.sight();
        Optional<ManagedObject> at = sight.find(call.owner());
        for (String step : Arrays.asList(call.request().text("inventoryPath").split("/", -1))) {
            if (!step.isEmpty()) {
                at = at.flatMap(object -> child(sight, object, step));
            }
        }
        return at.map(object -> Vim.reference("returnval", object.reference())).stream()
                .toList();
    }

    private static List<Element> child(Call call) throws SoapFaultException {
        ObjectReference entity = call.request().requiredReference("entity");
        ManagedObject parent = call.sight().find(entity).orElseThrow(() -> SoapFaultException.objectNotFound(entity));
        return child(call.sight(), parent, call.request().text("name"))
                .map(object -> Vim.reference("returnval", object.reference()))
                .stream()
                .toList();
    }

    private static Optional<ManagedObject> child(Sight sight, ManagedObject parent, String name) {
        return Container.contents(sight, parent.reference(), List.of(), false).stream()
                .map(sight::find)
                .flatMap(Optional::stream)
                .filter(object -> object.name().equals(name))
                .findFirst();
    }
}
