package org.directpathguard.simulator.schema;

import java.util.List;
import java.util.Map;

/**
 * A type of the vocabulary.
 *
 * @param name its name on the wire
 * @param kind what it is
 * @param base the name of its base type; empty for a root
 * @param since the version that brought it
 * @param properties its own properties by name, in order; those of its base are not among them
 * @param values the values of an enumeration
 */
public record TypeDescription(
        String name, Kind kind, String base, ApiVersion since, Map<String, Property> properties, List<String> values) {

    /** The kinds of types there are. */
    public enum Kind {
        /** A data object, part of an answer. */
        DATA,
        /** A managed object that lives on the server. */
        MANAGED,
        /** A fixed set of words. */
        ENUMERATION
    }
}
