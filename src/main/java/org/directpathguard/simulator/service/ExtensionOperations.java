package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.soap.SoapFaultException;

/** ExtensionManager: what is registered is kept as it came, and given back. */
final class ExtensionOperations {

    private static final String LIST = "extensionList";

    private ExtensionOperations() {}

    static void addTo(Operations operations) {
        operations.add("RegisterExtension", ExtensionOperations::register);
        operations.add("UpdateExtension", ExtensionOperations::update);
        operations.add("UnregisterExtension", ExtensionOperations::unregister);
        operations.add("FindExtension", ExtensionOperations::find);
    }

    private static List<Element> register(Call call) throws SoapFaultException {
        Element extension = call.request().required("extension");
        String key = extension.textAt("key");
        if (key.isEmpty() || registered(call, key).isPresent()) {
            throw SoapFaultException.invalidArgument("extension.key");
        }
        List<Element> all = new ArrayList<>(call.target().data().all(LIST));
        all.add(extension);
        return keep(call, all);
    }

    private static List<Element> update(Call call) throws SoapFaultException {
        Element extension = call.request().required("extension");
        requireRegistered(call, extension.textAt("key"));
        List<Element> all = others(call, extension.textAt("key"));
        all.add(extension);
        return keep(call, all);
    }

    private static List<Element> unregister(Call call) throws SoapFaultException {
        String key = call.request().text("extensionKey");
        requireRegistered(call, key);
        return keep(call, others(call, key));
    }

    private static List<Element> find(Call call) {
        return registered(call, call.request().text("extensionKey"))
                .map(extension -> extension.named("returnval").typed("Extension"))
                .stream()
                .toList();
    }

    private static void requireRegistered(Call call, String key) throws SoapFaultException {
        if (registered(call, key).isEmpty()) {
            throw new SoapFaultException("NotFound", "The extension " + key + " is not registered.", List.of());
        }
    }

    private static Optional<Element> registered(Call call, String key) {
        return call.target().data().all(LIST).stream()
                .filter(extension -> extension.textAt("key").equals(key))
                .findFirst();
    }

    private static List<Element> others(Call call, String key) {
        List<Element> others = new ArrayList<>(call.target().data().all(LIST));
        others.removeIf(extension -> extension.textAt("key").equals(key));
        return others;
    }

    private static List<Element> keep(Call call, List<Element> extensions) {
        call.sight()
                .world()
                .update(
                        call.target().reference(),
                        data -> data.with(
                                LIST,
                                extensions.stream()
                                        .map(extension -> extension.typed(""))
                                        .toList()));
        ObjectReference authorization = ServiceObjects.manager("AuthorizationManager", /* vcenter= */ true);
        call.sight().world().update(authorization, data -> data.with("privilegeList", privileges(extensions)));
        return List.of();
    }

    /** An extension brings its privileges along, and takes them away when it goes. */
    private static List<Element> privileges(List<Element> extensions) {
        List<Element> all = new ArrayList<>(AuthorizationOperations.privilegeList());
        extensions.stream()
                .flatMap(extension -> extension.all("privilegeList").stream())
                .map(own -> AuthorizationOperations.privilege(own.textAt("privID"), own.textAt("privGroupName")))
                .forEach(all::add);
        return all;
    }
}
