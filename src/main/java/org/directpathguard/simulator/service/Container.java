package org.directpathguard.simulator.service;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.simulator.collect.Sight;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.world.ManagedObject;

/** Walks down from an entity the way a container view does. */
final class Container {

    private static final List<Map.Entry<String, List<String>>> WAYS_DOWN = List.of(
            Map.entry("Folder", List.of("childEntity")),
            Map.entry("Datacenter", List.of("vmFolder", "hostFolder", "datastoreFolder", "networkFolder")),
            Map.entry("ComputeResource", List.of("resourcePool", "host")),
            Map.entry("ResourcePool", List.of("resourcePool", "vm")),
            Map.entry("HostSystem", List.of("vm", "datastore", "network")));

    private final Sight sight;
    private final List<String> types;
    private final boolean recursive;
    private final Set<ObjectReference> seen = new LinkedHashSet<>();
    private final Set<ObjectReference> found = new LinkedHashSet<>();

    private Container(Sight sight, List<String> types, boolean recursive) {
        this.sight = sight;
        this.types = types;
        this.recursive = recursive;
    }

    static Set<ObjectReference> contents(
            Sight sight, ObjectReference container, List<String> types, boolean recursive) {
        Container walk = new Container(sight, types, recursive);
        sight.find(container).ifPresent(walk::below);
        return walk.found;
    }

    private void below(ManagedObject container) {
        for (Map.Entry<String, List<String>> way : WAYS_DOWN) {
            if (Vocabulary.standard().isA(container.reference().type(), way.getKey())) {
                way.getValue().forEach(property -> children(container, property).forEach(this::visit));
            }
        }
    }

    private static List<ObjectReference> children(ManagedObject container, String property) {
        return container.links(property);
    }

    private void visit(ObjectReference reference) {
        if (!seen.add(reference)) {
            return;
        }
        Optional<ManagedObject> object = sight.find(reference);
        if (object.isEmpty()) {
            return;
        }
        boolean wanted = types.isEmpty()
                || types.stream().anyMatch(type -> Vocabulary.standard().isA(reference.type(), type));
        if (wanted) {
            found.add(reference);
        }
        if (recursive) {
            below(object.get());
        }
    }
}
