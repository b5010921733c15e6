package org.directpathguard.simulator.collect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/** Walks from a filter's starting objects along its traversal specs, however they name each other. */
final class Traversal {

    private final Sight sight;
    private final List<Wanted> wanted;
    private final Map<String, Element> named = new HashMap<>();
    /** By identity: two specs of equal text at different places lead on to different places. */
    private final IdentityHashMap<Element, Set<ObjectReference>> followed = new IdentityHashMap<>();

    private final Set<ObjectReference> selected = new LinkedHashSet<>();

    private Traversal(Sight sight, List<Wanted> wanted) {
        this.sight = sight;
        this.wanted = wanted;
    }

    static Set<ObjectReference> select(Sight sight, Element filterSpec) throws SoapFaultException {
        Traversal traversal = new Traversal(sight, Wanted.of(filterSpec));
        boolean tolerant = filterSpec.textAt("reportMissingObjectsInResults").equals("true");
        for (Element objectSpec : filterSpec.all("objectSet")) {
            traversal.start(objectSpec, tolerant);
        }
        return traversal.selected;
    }

    private void start(Element objectSpec, boolean tolerant) throws SoapFaultException {
        ObjectReference start = ObjectReference.of(
                objectSpec.child("obj").orElseThrow(() -> SoapFaultException.invalidArgument("obj")));
        List<Element> selections = objectSpec.all("selectSet");
        selections.forEach(this::remember);
        Optional<ManagedObject> object = sight.find(start);
        if (object.isPresent()) {
            visit(object.get(), skips(objectSpec), selections);
        } else if (!tolerant) {
            throw SoapFaultException.objectNotFound(start);
        }
    }

    private void remember(Element selection) {
        if (isTraversal(selection)) {
            String name = selection.textAt("name");
            if (!name.isEmpty()) {
                named.put(name, selection);
            }
            selection.all("selectSet").forEach(this::remember);
        }
    }

    private void visit(ManagedObject object, boolean skip, List<Element> selections) throws SoapFaultException {
        if (!skip
                && wanted.stream()
                        .anyMatch(each -> each.covers(object.reference().type()))) {
            selected.add(object.reference());
        }
        for (Element selection : selections) {
            Element traversal = isTraversal(selection) ? selection : named.get(selection.textAt("name"));
            if (traversal == null) {
                throw SoapFaultException.invalidArgument("selectSet.name");
            }
            follow(object, traversal);
        }
    }

    private void follow(ManagedObject object, Element traversal) throws SoapFaultException {
        boolean applies = Vocabulary.standard().isA(object.reference().type(), traversal.textAt("type"));
        if (!applies || !firstTime(object.reference(), traversal)) {
            return;
        }
        for (ObjectReference next : targets(object, traversal.textAt("path"))) {
            Optional<ManagedObject> found = sight.find(next);
            if (found.isPresent()) {
                visit(found.get(), skips(traversal), traversal.all("selectSet"));
            }
        }
    }

    private boolean firstTime(ObjectReference object, Element traversal) {
        return followed.computeIfAbsent(traversal, spec -> new HashSet<>()).add(object);
    }

    private List<ObjectReference> targets(ManagedObject object, String path) throws SoapFaultException {
        Optional<Element> value;
        try {
            value = sight.read(object, path);
        } catch (SoapFaultException e) {
            if (e.fault().type().equals("NoPermission")) {
                return List.of();
            }
            throw e;
        }
        return value.map(found -> found.isReference() ? List.of(found) : found.children()).orElse(List.of()).stream()
                .filter(Element::isReference)
                .map(ObjectReference::of)
                .toList();
    }

    private static boolean isTraversal(Element selection) {
        return selection.type().equals("TraversalSpec")
                || selection.child("path").isPresent();
    }

    private static boolean skips(Element spec) {
        return spec.textAt("skip").equals("true");
    }
}
