package org.directpathguard.simulator.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One element of vim25 data. Immutable; trees share their unchanged branches.
 *
 * @param name the element's local name
 * @param type what {@code xsi:type} says, XML Schema's own types as {@code xsd:string}; empty where there is none
 * @param reference the {@code type} attribute of a managed object reference; empty where there is none
 * @param text the text; empty where there are children
 * @param children the child elements in order
 */
public record Element(String name, String type, String reference, String text, List<Element> children) {

    /** Takes its own copy of the children. */
    public Element {
        children = List.copyOf(children);
    }

    /**
     * The first child of that name.
     *
     * @param childName a local name
     * @return the child, or empty
     */
    public Optional<Element> child(String childName) {
        for (Element child : children) {
            if (child.name.equals(childName)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /**
     * All children of that name: an array property.
     *
     * @param childName a local name
     * @return the children in order
     */
    public List<Element> all(String childName) {
        return children.stream().filter(child -> child.name.equals(childName)).toList();
    }

    /**
     * The text found by going down through first children.
     *
     * @param path local names
     * @return the text, empty where a step is missing
     */
    public String textAt(String... path) {
        Element at = this;
        for (String step : path) {
            Optional<Element> next = at.child(step);
            if (next.isEmpty()) {
                return "";
            }
            at = next.get();
        }
        return at.text;
    }

    /** {@return true if this is a managed object reference} */
    public boolean isReference() {
        return !reference.isEmpty();
    }

    /**
     * The same content under another name.
     *
     * @param newName a local name
     * @return the renamed element
     */
    public Element named(String newName) {
        return new Element(newName, type, reference, text, children);
    }

    /**
     * The same content with another type.
     *
     * @param newType a type name, or empty for none
     * @return the retyped element
     */
    public Element typed(String newType) {
        return new Element(name, newType, reference, text, children);
    }

    /**
     * The same element with other children.
     *
     * @param newChildren all children
     * @return the changed element
     */
    public Element withChildren(List<Element> newChildren) {
        return new Element(name, type, reference, text, newChildren);
    }

    /**
     * Sets a property: every child of that name gives way to the given ones, at the place of the first.
     *
     * @param childName the property
     * @param values its new values, of any name; empty removes the property
     * @return the changed element
     */
    public Element with(String childName, List<Element> values) {
        List<Element> result = new ArrayList<>();
        boolean placed = false;
        for (Element child : children) {
            if (!child.name.equals(childName)) {
                result.add(child);
            } else if (!placed) {
                placed = true;
                values.forEach(value -> result.add(value.named(childName)));
            }
        }
        if (!placed) {
            values.forEach(value -> result.add(value.named(childName)));
        }
        return withChildren(result);
    }

    /**
     * Sets a property that is one plain text.
     *
     * @param childName the property
     * @param value its new text
     * @return the changed element
     */
    public Element with(String childName, Object value) {
        return with(childName, List.of(Vim.text(childName, value)));
    }

    /**
     * Changes what lies at the end of a path of single-valued properties; a path that leads nowhere changes nothing.
     *
     * @param path property names with dots between them
     * @param change what becomes of the element there
     * @return the changed tree
     */
    public Element at(String path, UnaryOperator<Element> change) {
        int dot = path.indexOf('.');
        String head = dot < 0 ? path : path.substring(0, dot);
        UnaryOperator<Element> onChild = dot < 0 ? change : child -> child.at(path.substring(dot + 1), change);
        return withChildren(children.stream()
                .map(child -> child.name.equals(head) ? onChild.apply(child) : child)
                .toList());
    }
}
