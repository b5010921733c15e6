package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * AuthorizationManager's inner methods that switch methods of entities off and on again; entities show them in {@code
 * disabledMethod}, and the server refuses to run them.
 *
 * <p>That a real server refuses a reboot so is remembered, not proven.
 */
final class DisablingOperations {

    private static final String PROPERTY = "disabledMethod";

    private DisablingOperations() {}

    static void addTo(Operations operations) {
        operations.add("DisableMethods", call -> {
            List<String> methods = call.request().all("method").stream()
                    .map(request -> request.textAt("method"))
                    .toList();
            return change(
                    call,
                    disabled -> methods.stream()
                            .filter(method -> !disabled.contains(method))
                            .forEach(disabled::add));
        });
        operations.add("EnableMethods", call -> {
            List<String> methods =
                    call.request().all("method").stream().map(Element::text).toList();
            return change(call, disabled -> disabled.removeAll(methods));
        });
    }

    private static List<Element> change(Call call, Consumer<List<String>> change) {
        for (Element entity : call.request().all("entity")) {
            call.sight().world().update(ObjectReference.of(entity), data -> {
                List<String> disabled = new ArrayList<>(
                        data.all(PROPERTY).stream().map(Element::text).toList());
                change.accept(disabled);
                return data.with(PROPERTY, Vim.texts(PROPERTY, disabled));
            });
        }
        return List.of();
    }

    static void requireEnabled(ManagedObject target, String method) throws SoapFaultException {
        if (target.data().all(PROPERTY).stream().map(Element::text).anyMatch(method::equals)) {
            throw new SoapFaultException(
                    "MethodDisabled", "The method is disabled by an extension on this object.", List.of());
        }
    }
}
