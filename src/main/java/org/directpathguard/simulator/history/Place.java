package org.directpathguard.simulator.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.world.ManagedObject;
import org.directpathguard.simulator.world.World;

/** Names the entity that something happened to, and those above it, as events do. */
final class Place {

    private Place() {}

    static List<Element> of(World world, ObjectReference entity) {
        List<Element> arguments = new ArrayList<>();
        Optional<ManagedObject> at = world.find(entity);
        while (at.isPresent()) {
            ManagedObject object = at.get();
            argument(object).ifPresent(arguments::add);
            at = object.link("parent").flatMap(world::find);
        }
        return arguments;
    }

    private static Optional<Element> argument(ManagedObject object) {
        String type = object.reference().type();
        Vocabulary vocabulary = Vocabulary.standard();
        if (type.equals("HostSystem")) {
            return Optional.of(argument("host", object));
        }
        if (type.equals("VirtualMachine")) {
            return Optional.of(argument("vm", object));
        }
        if (vocabulary.isA(type, "ComputeResource")) {
            return Optional.of(argument("computeResource", object));
        }
        return type.equals("Datacenter") ? Optional.of(argument("datacenter", object)) : Optional.empty();
    }

    private static Element argument(String property, ManagedObject object) {
        return Vim.data(property, Vim.text("name", object.name()), Vim.reference(property, object.reference()));
    }
}
