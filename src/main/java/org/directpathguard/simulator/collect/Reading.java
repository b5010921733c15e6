package org.directpathguard.simulator.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * What was read of one object.
 *
 * @param reference the object
 * @param values the set properties by path
 * @param missing what could not be read, by path, as LocalizedMethodFault
 */
record Reading(ObjectReference reference, Map<String, Element> values, Map<String, Element> missing) {

    static Reading of(Sight sight, ManagedObject object, List<Wanted> wanted) throws SoapFaultException {
        Map<String, Element> values = new LinkedHashMap<>();
        Map<String, Element> missing = new LinkedHashMap<>();
        for (String path : Wanted.paths(wanted, object, sight.version())) {
            try {
                Optional<Element> value = sight.read(object, path);
                value.ifPresent(element -> values.put(path, element));
            } catch (SoapFaultException e) {
                if (!e.fault().type().equals("NoPermission")) {
                    throw e;
                }
                missing.put(path, e.localized("fault"));
            }
        }
        return new Reading(object.reference(), values, missing);
    }

    Element objectContent(String name) {
        return Vim.object(
                name,
                "",
                List.of(
                        List.of(Vim.reference("obj", reference)),
                        values.entrySet().stream()
                                .map(entry -> property("propSet", entry.getKey(), entry.getValue()))
                                .toList(),
                        missingSet()));
    }

    List<Element> missingSet() {
        return missing.entrySet().stream()
                .map(entry -> Vim.data("missingSet", Vim.text("path", entry.getKey()), entry.getValue()))
                .toList();
    }

    private static Element property(String name, String path, Element value) {
        return Vim.data(name, Vim.text("name", path), value);
    }
}
