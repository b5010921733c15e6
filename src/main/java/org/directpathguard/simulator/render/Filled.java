package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Property;
import org.directpathguard.simulator.schema.Vocabulary;

/** Fills the long lists of flags that capabilities are, so that only the telling ones need to be written down. */
final class Filled {

    private static final Set<String> NUMBERS = Set.of("int", "short", "long", "byte");

    private Filled() {}

    /**
     * All mandatory plain properties that a version knows, and the given ones.
     *
     * @param name the property that holds the object
     * @param type the object's type
     * @param version the host's version
     * @param flags what the mandatory flags say
     * @param given values by property, in place of the filling
     */
    static Element object(String name, String type, ApiVersion version, boolean flags, Map<String, ?> given) {
        List<Element> children = new ArrayList<>();
        for (Property property : Vocabulary.standard().properties(type)) {
            Object value = given.get(property.name());
            if (value != null) {
                children.add(Vim.text(property.name(), value));
            } else if (!property.optional() && version.knows(property.since())) {
                fill(property, flags, children);
            }
        }
        return new Element(name, "", "", "", children);
    }

    private static void fill(Property property, boolean flags, List<Element> children) {
        if (property.type().equals("boolean")) {
            children.add(Vim.text(property.name(), flags));
        } else if (NUMBERS.contains(property.type())) {
            children.add(Vim.text(property.name(), 0));
        }
    }
}
