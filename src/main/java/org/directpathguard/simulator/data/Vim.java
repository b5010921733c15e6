package org.directpathguard.simulator.data;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Short ways to write vim25 data down. */
public final class Vim {

    private Vim() {}

    /**
     * A property with a plain value.
     *
     * @param name the property
     * @param value a text, number, boolean or moment
     * @return the element
     */
    public static Element text(String name, Object value) {
        return new Element(name, "", "", plain(value), List.of());
    }

    /**
     * A plain value that says its own type, as array items and {@code anyType} values do.
     *
     * @param name the element
     * @param type for instance {@code xsd:string}
     * @param value a text, number, boolean or moment
     * @return the element
     */
    public static Element typedText(String name, String type, Object value) {
        return new Element(name, type, "", plain(value), List.of());
    }

    /**
     * A managed object reference.
     *
     * @param name the property
     * @param reference where it points
     * @return the element
     */
    public static Element reference(String name, ObjectReference reference) {
        return new Element(name, "", reference.type(), reference.id(), List.of());
    }

    /**
     * A data object of the type that its property declares.
     *
     * @param name the property
     * @param children its own properties
     * @return the element
     */
    public static Element data(String name, Element... children) {
        return new Element(name, "", "", "", Arrays.asList(children));
    }

    /**
     * A data object that names its type, because a subtype of the declared one stands here.
     *
     * @param name the property
     * @param type the type's name
     * @param children its own properties
     * @return the element
     */
    public static Element object(String name, String type, Element... children) {
        return new Element(name, type, "", "", Arrays.asList(children));
    }

    /**
     * A data object whose properties come in groups, where an array property may have any number of values.
     *
     * @param name the property
     * @param type the type's name, or empty
     * @param groups the properties in order
     * @return the element
     */
    public static Element object(String name, String type, List<List<Element>> groups) {
        return new Element(
                name, type, "", "", groups.stream().flatMap(List::stream).toList());
    }

    /**
     * An array of plain values.
     *
     * @param name the property
     * @param values its values
     * @return one element a value
     */
    public static List<Element> texts(String name, Iterable<?> values) {
        List<Element> result = new ArrayList<>();
        values.forEach(value -> result.add(text(name, value)));
        return result;
    }

    /**
     * An array of references.
     *
     * @param name the property
     * @param values where they point
     * @return one element a reference
     */
    public static List<Element> references(String name, Iterable<ObjectReference> values) {
        List<Element> result = new ArrayList<>();
        values.forEach(value -> result.add(reference(name, value)));
        return result;
    }

    /**
     * Puts single properties and arrays one after another.
     *
     * @param parts elements, or lists of them
     * @return all of them in order
     */
    public static List<Element> all(Object... parts) {
        return Arrays.stream(parts).flatMap(Vim::elements).toList();
    }

    private static Stream<Element> elements(Object part) {
        if (part instanceof Element element) {
            return Stream.of(element);
        }
        if (part instanceof Iterable<?> several) {
            List<Element> result = new ArrayList<>();
            several.forEach(each -> elements(each).forEach(result::add));
            return result.stream();
        }
        throw new IllegalArgumentException("Neither an element nor a list of them: " + part);
    }

    private static String plain(Object value) {
        return value instanceof Instant moment
                ? DateTimeFormatter.ISO_INSTANT.format(moment.truncatedTo(ChronoUnit.MILLIS))
                : value.toString();
    }
}
