package org.directpathguard.simulator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;

/**
 * Puts an answer into the shape of the version that the client speaks.
 *
 * <p>A property that a newer version brought is left out; an object of a newer type appears as its nearest older base,
 * with that base's properties only. So a client of version 6.0 sees a {@code HostPcieHba} as a {@code
 * HostHostBusAdapter}.
 */
public final class Shape {

    private final Vocabulary vocabulary;
    private final ApiVersion version;

    /**
     * Takes the version to shape for.
     *
     * @param vocabulary says which version brought what
     * @param version the client's version
     */
    public Shape(Vocabulary vocabulary, ApiVersion version) {
        this.vocabulary = vocabulary;
        this.version = version;
    }

    /**
     * Shapes a value.
     *
     * @param value an element that names its type
     * @return what a client of this version may see of it
     */
    public Element of(Element value) {
        return shaped(value, value.type());
    }

    private Element shaped(Element element, String declaredType) {
        String actual = element.type().isEmpty() ? declaredType : element.type();
        if (element.children().isEmpty() && element.type().isEmpty()) {
            return element;
        }
        if (actual.startsWith("ArrayOf")) {
            return element.withChildren(
                    element.children().stream().map(this::of).toList());
        }
        Optional<TypeDescription> known = known(actual);
        if (known.isEmpty()) {
            return element;
        }
        String type = known.get().name();
        Element result = element.withChildren(children(element, type));
        return type.equals(actual) ? result : result.typed(type);
    }

    private Optional<TypeDescription> known(String type) {
        Optional<TypeDescription> at = vocabulary.type(type);
        while (at.isPresent() && !version.knows(at.get().since())) {
            at = vocabulary.type(at.get().base());
        }
        return at;
    }

    private List<Element> children(Element element, String type) {
        List<Element> kept = new ArrayList<>();
        boolean foreign = vocabulary.properties(type).isEmpty();
        for (Element child : element.children()) {
            Optional<Property> property = vocabulary.property(type, child.name());
            if (property.isPresent() && version.knows(property.get().since())) {
                kept.add(shaped(child, property.get().type()));
            } else if (foreign) {
                kept.add(child);
            }
        }
        return kept;
    }
}
