package org.directpathguard.simulator.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.data.Element;

/** Puts the properties of data objects into the order in which the API declares them, all the way down. */
public final class Ordered {

    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private Ordered() {}

    /**
     * Sorts an object's properties; what the vocabulary does not know stays at the end.
     *
     * @param object an element that names its type
     * @return the same object in order
     */
    public static Element of(Element object) {
        return ordered(object, object.type());
    }

    private static Element ordered(Element object, String declaredType) {
        String type = object.type().isEmpty() ? declaredType : object.type();
        List<Property> properties = VOCABULARY.properties(type);
        if (object.children().isEmpty() || properties.isEmpty()) {
            return object;
        }
        Map<String, Integer> places = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (Property property : properties) {
            places.put(property.name(), places.size());
            types.put(property.name(), property.type());
        }
        List<Element> children = new ArrayList<>();
        object.children().forEach(child -> children.add(ordered(child, types.getOrDefault(child.name(), ""))));
        children.sort(Comparator.comparingInt(child -> places.getOrDefault(child.name(), Integer.MAX_VALUE)));
        return object.withChildren(children);
    }
}
