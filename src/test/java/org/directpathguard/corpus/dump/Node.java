package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One XML element of a saved object. It stays open to change, because the cases break things on purpose. */
public final class Node {

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Node> children = new ArrayList<>();
    private String text = "";
    private String instanceType = "";

    private Node(String name) {
        this.name = name;
    }

    /** {@return an empty element} */
    public static Node of(String name) {
        return new Node(name);
    }

    /** {@return an element that holds nothing but text} */
    public static Node of(String name, Object text) {
        Node node = new Node(name);
        node.text = Objects.toString(text);
        return node;
    }

    /** {@return an element that points at a managed object} */
    public static Node reference(String name, String type, String moid) {
        return of(name, moid).attribute("type", type);
    }

    /** Adds an element with text behind those that are there. */
    public Node leaf(String childName, Object childText) {
        return with(of(childName, childText));
    }

    /** Adds an element with text, if there is a text. */
    public Node leaf(String childName, Optional<?> childText) {
        return childText.map(present -> leaf(childName, (Object) present)).orElse(this);
    }

    /** Adds elements behind those that are there. */
    public Node with(Node... more) {
        children.addAll(List.of(more));
        return this;
    }

    /** Adds elements behind those that are there. */
    public Node with(Stream<Node> more) {
        more.forEach(children::add);
        return this;
    }

    /** Sets the {@code xsi:type}. */
    public Node type(String newType) {
        this.instanceType = newType;
        return this;
    }

    /** Sets an attribute without a name space. */
    public Node attribute(String key, String value) {
        attributes.put(key, value);
        return this;
    }

    /** Sets the text. */
    public Node text(String newText) {
        this.text = newText;
        return this;
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** {@return the {@code xsi:type}, or an empty text} */
    public String type() {
        return instanceType;
    }

    public Map<String, String> attributes() {
        return attributes;
    }

    /** {@return the elements inside, in order; the list may be changed} */
    public List<Node> children() {
        return children;
    }

    /** {@return this element and everything inside it, outermost first} */
    public Stream<Node> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Node::all));
    }

    /** {@return the elements at a path such as {@code storageDevice/hostBusAdapter}} */
    public List<Node> find(String path) {
        List<Node> found = List.of(this);
        for (String step : path.split("/", -1)) {
            found = found.stream()
                    .flatMap(node -> node.children.stream())
                    .filter(node -> node.name.equals(step))
                    .toList();
        }
        return found;
    }

    /** Takes out every element at a path. */
    public void remove(String path) {
        List<Node> doomed = find(path);
        all().toList().forEach(node -> node.children.removeIf(doomed::contains));
    }

    /** {@return a copy that shares nothing with this element} */
    public Node copy() {
        Node copy = new Node(name);
        copy.attributes.putAll(attributes);
        copy.text = text;
        copy.instanceType = instanceType;
        children.forEach(child -> copy.children.add(child.copy()));
        return copy;
    }

    @Override
    public String toString() {
        return GoStyle.write(this, Prefix.PLAIN);
    }
}
