package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.soap.SoapRequest;

/** ViewManager and the views it makes. */
final class ViewOperations {

    private ViewOperations() {}

    static void addTo(Operations operations) {
        operations.add("CreateContainerView", ViewOperations::createContainerView);
        operations.add("CreateListView", ViewOperations::createListView);
        operations.add("ResetListView", ViewOperations::resetListView);
        operations.add("ModifyListView", ViewOperations::modifyListView);
        operations.add("DestroyView", ViewOperations::destroyView);
    }

    static ObjectReference newReference(Session session, String type) {
        return new ObjectReference(type, "session[" + session.key() + "]" + UUID.randomUUID());
    }

    private static List<Element> createContainerView(Call call) throws SoapFaultException {
        SoapRequest request = call.request();
        ObjectReference container = request.requiredReference("container");
        if (call.sight().find(container).isEmpty()) {
            throw SoapFaultException.objectNotFound(container);
        }
        ObjectReference reference = newReference(call.session(), "ContainerView");
        List<String> types = request.all("type").stream().map(Element::text).toList();
        boolean recursive = request.text("recursive").equals("true");
        return keep(call, new ContainerView(reference, call.sight(), container, types, recursive), reference);
    }

    private static List<Element> createListView(Call call) {
        ObjectReference reference = newReference(call.session(), "ListView");
        return keep(call, new ListView(reference, references(call, "obj")), reference);
    }

    private static List<Element> resetListView(Call call) {
        ObjectReference reference = call.target().reference();
        call.session().keep(reference, new ListView(reference, references(call, "obj")));
        call.sight().world().wake();
        return List.of();
    }

    private static List<Element> modifyListView(Call call) {
        ObjectReference reference = call.target().reference();
        List<ObjectReference> objects = new ArrayList<>(call.target().links("view"));
        objects.removeAll(references(call, "remove"));
        references(call, "add").stream()
                .filter(added -> !objects.contains(added))
                .forEach(objects::add);
        call.session().keep(reference, new ListView(reference, List.copyOf(objects)));
        call.sight().world().wake();
        return List.of();
    }

    private static List<Element> destroyView(Call call) {
        call.session().drop(call.target().reference());
        return List.of();
    }

    private static List<Element> keep(Call call, SessionObject view, ObjectReference reference) {
        call.session().keep(reference, view);
        return List.of(Vim.reference("returnval", reference));
    }

    private static List<ObjectReference> references(Call call, String parameter) {
        return call.request().all(parameter).stream()
                .filter(Element::isReference)
                .map(ObjectReference::of)
                .toList();
    }
}
