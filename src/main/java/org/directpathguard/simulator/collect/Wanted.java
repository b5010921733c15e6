package org.directpathguard.simulator.collect;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * What a client wants to know of objects of one type: a PropertySpec.
 *
 * @param type a managed type; its subtypes are meant too
 * @param all true for every property there is
 * @param paths the property paths
 */
record Wanted(String type, boolean all, List<String> paths) {

    static List<Wanted> of(Element filterSpec) {
        return filterSpec.all("propSet").stream()
                .map(spec -> new Wanted(
                        spec.textAt("type"),
                        spec.textAt("all").equals("true"),
                        spec.all("pathSet").stream().map(Element::text).toList()))
                .toList();
    }

    boolean covers(String managedType) {
        return Vocabulary.standard().isA(managedType, type);
    }

    /** The paths that a set of these asks for, on one object. */
    static Set<String> paths(List<Wanted> wanted, ManagedObject object, ApiVersion version) {
        Set<String> paths = new LinkedHashSet<>();
        for (Wanted each : wanted) {
            if (each.covers(object.reference().type())) {
                if (each.all) {
                    object.data().children().stream()
                            .map(Element::name)
                            .filter(name -> isKnown(object.reference().type(), name, version))
                            .forEach(paths::add);
                }
                paths.addAll(each.paths);
            }
        }
        return paths;
    }

    private static boolean isKnown(String type, String property, ApiVersion version) {
        return Vocabulary.standard()
                .property(type, property)
                .filter(known -> version.knows(known.since()))
                .isPresent();
    }
}
