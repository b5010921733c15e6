package org.directpathguard.corpus.dump;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One managed object as a file of the folder: its reference and its top-level properties. */
public final class SavedObject {

    private final String type;
    private final String moid;
    private final Map<String, Node> properties = new LinkedHashMap<>();

    SavedObject(String type, String moid) {
        this.type = type;
        this.moid = moid;
    }

    public String type() {
        return type;
    }

    public String moid() {
        return moid;
    }

    /** {@return the properties' values by name; the map may be changed} */
    public Map<String, Node> properties() {
        return properties;
    }

    /** {@return the value of a property} */
    public Optional<Node> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }

    /** Sets a property whose value is a data object or an array of a given type. */
    SavedObject set(String name, String valueType, Node... content) {
        properties.put(name, Node.of("val").type(valueType).with(content));
        return this;
    }

    SavedObject set(String name, String valueType, Stream<Node> content) {
        properties.put(name, Node.of("val").type(valueType).with(content));
        return this;
    }

    SavedObject setText(String name, String valueType, Object text) {
        properties.put(name, Node.of("val", text).type(valueType));
        return this;
    }

    SavedObject setReference(String name, String targetType, String target) {
        properties.put(name, Node.reference("val", targetType, target).type("ManagedObjectReference"));
        return this;
    }

    SavedObject setReferences(String name, Stream<Node> references) {
        return set(name, "ArrayOfManagedObjectReference", references);
    }

    /** {@return an element of an array of references} */
    static Node element(String targetType, String target) {
        return Node.reference("ManagedObjectReference", targetType, target);
    }

    Node toNode() {
        Node content = Node.of("ObjectContent").with(Node.reference("obj", type, moid));
        properties.forEach((name, value) ->
                content.with(Node.of("propSet").leaf("name", name).with(value)));
        return content;
    }

    /** {@return {@code NNNN-Type-moid.xml}, the id escaped as in a URL query} */
    String fileName(int number) {
        return String.format("%04d-%s-%s.xml", number, type, URLEncoder.encode(moid, StandardCharsets.UTF_8));
    }

    SavedObject copy() {
        SavedObject copy = new SavedObject(type, moid);
        properties.forEach((name, value) -> copy.properties.put(name, value.copy()));
        return copy;
    }
}
