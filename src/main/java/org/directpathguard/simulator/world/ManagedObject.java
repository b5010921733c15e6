package org.directpathguard.simulator.world;

import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;

/**
 * A managed object: its properties are the children of one element.
 *
 * @param reference what clients call it by
 * @param owner the entity whose permissions rule it: itself, the host of a host's managers, or the root folder
 * @param data its properties, named and typed as the managed object's type
 */
public record ManagedObject(ObjectReference reference, ObjectReference owner, Element data) {

    /**
     * Makes an object that rules itself.
     *
     * @param reference what clients call it by
     * @param properties its properties
     * @return the object
     */
    public static ManagedObject entity(ObjectReference reference, List<Element> properties) {
        return new ManagedObject(reference, reference, data(reference, properties));
    }

    /**
     * Makes an object that belongs to an entity.
     *
     * @param reference what clients call it by
     * @param owner the entity whose permissions rule it
     * @param properties its properties
     * @return the object
     */
    public static ManagedObject part(ObjectReference reference, ObjectReference owner, List<Element> properties) {
        return new ManagedObject(reference, owner, data(reference, properties));
    }

    private static Element data(ObjectReference reference, List<Element> properties) {
        return Vim.object("obj", reference.type(), List.of(properties));
    }

    /** {@return the entity's name as clients see it; empty where it has none} */
    public String name() {
        return data.textAt("name");
    }

    /**
     * A property that is one reference.
     *
     * @param property its name
     * @return the reference, or empty
     */
    public Optional<ObjectReference> link(String property) {
        return data.child(property).filter(Element::isReference).map(ObjectReference::of);
    }

    /**
     * A property that is an array of references.
     *
     * @param property its name
     * @return the references in order
     */
    public List<ObjectReference> links(String property) {
        return data.all(property).stream()
                .filter(Element::isReference)
                .map(ObjectReference::of)
                .toList();
    }

    /**
     * The same object with other properties.
     *
     * @param newData all properties
     * @return the changed object
     */
    public ManagedObject with(Element newData) {
        return new ManagedObject(reference, owner, newData);
    }
}
