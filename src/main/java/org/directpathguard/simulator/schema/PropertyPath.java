package org.directpathguard.simulator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.simulator.data.Element;

/**
 * A property path such as {@code config.storageDevice.hostBusAdapter} or
 * {@code config.hardware.device[4000].backing}.
 */
public final class PropertyPath {

    private static final Pattern KEYED = Pattern.compile("([^\\[]+)\\[\"?([^\"\\]]*)\"?]");
    private static final Pattern DOTS_OUTSIDE_KEYS = Pattern.compile("\\.(?![^\\[]*])");

    private final Vocabulary vocabulary;
    private final String path;

    /**
     * Takes a path to read.
     *
     * @param vocabulary tells arrays from single values
     * @param path names with dots between them; an array item is chosen by its key in brackets
     */
    public PropertyPath(Vocabulary vocabulary, String path) {
        this.vocabulary = vocabulary;
        this.path = path;
    }

    /**
     * Reads the value that lies at this path.
     *
     * @param managedType the object's type
     * @param object the object's properties as children
     * @param version what the client understands: newer properties are unknown to it
     * @return the value as an element {@code val} with its type; empty if it is unset
     * @throws InvalidPropertyException if the type has no such path
     */
    public Optional<Element> read(String managedType, Element object, ApiVersion version)
            throws InvalidPropertyException {
        List<Element> at = List.of(object);
        String type = managedType;
        Property last = null;
        for (String step : DOTS_OUTSIDE_KEYS.split(path, -1)) {
            Matcher keyed = KEYED.matcher(step);
            String name = keyed.matches() ? keyed.group(1) : step;
            if (last != null && last.array()) {
                throw new InvalidPropertyException(path);
            }
            Property property = declared(at.isEmpty() ? "" : at.get(0).type(), type, name, version);
            at = at.isEmpty() ? at : at.get(0).all(name);
            last = property;
            type = property.type();
            if (keyed.matches()) {
                at = keyed(at, keyed.group(2));
                last = single(property);
            }
        }
        if (last == null) {
            throw new InvalidPropertyException(path);
        }
        return value(at, last);
    }

    private Property declared(String actualType, String declaredType, String name, ApiVersion version)
            throws InvalidPropertyException {
        return vocabulary
                .property(actualType, name)
                .or(() -> vocabulary.propertyHereOrBelow(declaredType, name))
                .filter(property -> version.knows(property.since()))
                .orElseThrow(() -> new InvalidPropertyException(path));
    }

    private static Property single(Property array) {
        return new Property(
                array.name(), array.type(), array.reference(), false, true, array.since(), array.privilege());
    }

    private static List<Element> keyed(List<Element> items, String key) {
        return items.stream().filter(item -> item.textAt("key").equals(key)).toList();
    }

    private Optional<Element> value(List<Element> found, Property property) {
        if (!property.array()) {
            return found.stream().findFirst().map(element -> typed("val", element, property));
        }
        // A server answers an empty list of objects, such as the machines on a datastore, as a list with nothing in it.
        if (found.isEmpty() && property.optional() && !property.reference()) {
            return Optional.empty();
        }
        String item = property.wireType();
        List<Element> items = new ArrayList<>();
        found.forEach(element -> items.add(typed(item, element, property)));
        String array = "ArrayOf" + Character.toUpperCase(item.charAt(0)) + item.substring(1);
        return Optional.of(new Element("val", array, "", "", items));
    }

    private Element typed(String name, Element element, Property property) {
        String type = element.type();
        if (type.isEmpty()) {
            type = property.wireType();
            type = Vocabulary.isSimple(type) ? "xsd:" + type : type;
        }
        return element.named(name).typed(type);
    }
}
