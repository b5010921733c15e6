package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.Ordered;
import org.directpathguard.simulator.world.ManagedObject;

/** Makes managed entities with the properties that all of them have. */
final class Entity {

    private Entity() {}

    static ManagedObject of(ObjectReference reference, String name, ObjectReference parent, List<Element> properties) {
        List<Element> all = new ArrayList<>(List.of(Vim.reference("parent", parent)));
        all.addAll(common(name));
        all.addAll(properties);
        return ordered(ManagedObject.entity(reference, all));
    }

    static ManagedObject root(ObjectReference reference, String name, List<Element> properties) {
        List<Element> all = common(name);
        all.addAll(properties);
        return ordered(ManagedObject.entity(reference, all));
    }

    static ManagedObject ordered(ManagedObject object) {
        return object.with(Ordered.of(object.data()));
    }

    private static List<Element> common(String name) {
        return new ArrayList<>(List.of(
                Vim.text("overallStatus", "green"),
                Vim.text("configStatus", "green"),
                Vim.text("effectiveRole", -1),
                Vim.text("name", name),
                Vim.text("alarmActionsEnabled", true)));
    }
}
