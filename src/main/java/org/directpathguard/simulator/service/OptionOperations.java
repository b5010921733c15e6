package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.soap.SoapFaultException;

/** OptionManager: reading the advanced options of a host, all below a name or one of them. */
final class OptionOperations {

    private OptionOperations() {}

    static void addTo(Operations operations) {
        operations.add("QueryOptions", OptionOperations::query);
    }

    private static List<Element> query(Call call) throws SoapFaultException {
        String name = call.request().text("name");
        List<Element> found = call.target().data().all("setting").stream()
                .filter(option -> name.isEmpty()
                        || option.textAt("key").equals(name)
                        || (name.endsWith(".") && option.textAt("key").startsWith(name)))
                .map(option -> option.named("returnval").typed("OptionValue"))
                .toList();
        if (found.isEmpty()) {
            throw new SoapFaultException("InvalidName", "There is no option " + name + ".", List.of());
        }
        return found;
    }
}
