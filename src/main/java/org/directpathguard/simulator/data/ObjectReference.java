package org.directpathguard.simulator.data;

import java.util.Comparator;

/**
 * A managed object reference.
 *
 * @param type the managed type, for instance {@code HostSystem}
 * @param id the server's id, for instance {@code host-11}
 */
public record ObjectReference(String type, String id) implements Comparable<ObjectReference> {

    private static final Comparator<ObjectReference> ORDER =
            Comparator.comparing(ObjectReference::type).thenComparing(ObjectReference::id);

    /**
     * The reference that an element holds.
     *
     * @param element an element of type ManagedObjectReference
     * @return its type attribute and text
     */
    public static ObjectReference of(Element element) {
        return new ObjectReference(element.reference(), element.text());
    }

    @Override
    public int compareTo(ObjectReference other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return type + ":" + id;
    }
}
