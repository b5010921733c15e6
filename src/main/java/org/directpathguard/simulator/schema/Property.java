package org.directpathguard.simulator.schema;

/**
 * A property of a data type or a managed type.
 *
 * @param name its name
 * @param type the declared type: a data type, an enumeration, a managed type or one of XML Schema's simple types
 * @param reference true if a managed object reference to that type stands here
 * @param array true if there may be any number of values
 * @param optional true if it may be unset
 * @param since the version that brought it
 * @param privilege what reading it needs; empty where the vocabulary does not say
 */
public record Property(
        String name,
        String type,
        boolean reference,
        boolean array,
        boolean optional,
        ApiVersion since,
        String privilege) {

    /** {@return the type's name on the wire} */
    public String wireType() {
        return reference ? "ManagedObjectReference" : type;
    }
}
