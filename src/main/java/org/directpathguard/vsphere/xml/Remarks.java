package org.directpathguard.vsphere.xml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What could not be taken over while an answer was read.
 *
 * <p>Kept by object, so that whoever turns an object into a record can ask whether a value that looks like {@code
 * false}, zero or unset really was said; and counted by type, for reports. Not safe for several threads.
 */
public final class Remarks {

    private static final int MOST_NAMES = 500;
    private static final int MOST_HOLES = 200_000;
    private static final String OTHERS = "others";

    private final IdentityHashMap<Object, Map<String, String>> unread = new IdentityHashMap<>();
    private final IdentityHashMap<Object, String> unknownTypes = new IdentityHashMap<>();
    private final Map<String, Integer> skipped = new TreeMap<>();
    private final List<String> holes = new ArrayList<>();
    private int holeCount;

    /**
     * Tells whether a property that the API makes mandatory was left out, or had a value that nobody here knows.
     *
     * @param object the object read
     * @param field the property
     * @return true if the object's own value of that property means nothing
     */
    public boolean isUnread(Object object, String field) {
        Map<String, String> fields = unread.get(object);
        return fields != null && fields.containsKey(field);
    }

    /**
     * The text of a value that nobody here knows, such as a new constant of an enumeration.
     *
     * @param object the object read
     * @param field the property
     * @return the text as the server wrote it; empty when the property was understood or left out
     */
    public Optional<String> unknownText(Object object, String field) {
        Map<String, String> fields = unread.get(object);
        return fields == null
                ? Optional.empty()
                : Optional.ofNullable(fields.get(field)).filter(text -> !text.isEmpty());
    }

    /**
     * The type that the server gave an object, where a known base type stands in for it.
     *
     * @param object the object read
     * @return the API's name of the unknown type; empty when the object's own class is what the server meant
     */
    public Optional<String> unknownType(Object object) {
        return Optional.ofNullable(unknownTypes.get(object));
    }

    /** {@return how often each unknown element, type and value occurred, by name} */
    public Map<String, Integer> skipped() {
        return Map.copyOf(skipped);
    }

    /** {@return up to 500 places where a mandatory value was left out, as element path and property} */
    public List<String> holes() {
        return List.copyOf(holes);
    }

    void skippedElement(String typeName, String element) {
        count("element " + typeName + "." + shortened(element));
    }

    void unknownType(@Nullable Object standIn, String typeName) {
        count("type " + shortened(typeName));
        if (standIn != null) {
            unknownTypes.put(standIn, shortened(typeName));
        }
    }

    void unknownText(Object object, String typeName, String field, String text) {
        count("value " + typeName + "." + field + "=" + shortened(text));
        put(object, field, text.isBlank() ? "?" : shortened(text));
    }

    void hole(Object object, String field, String path) throws XmlLimitException {
        if (++holeCount > MOST_HOLES) {
            throw new XmlLimitException("more than " + MOST_HOLES + " mandatory values are missing in it");
        }
        if (holes.size() < MOST_NAMES) {
            holes.add(path + "." + field);
        }
        put(object, field, "");
    }

    private void put(Object object, String field, String text) {
        unread.computeIfAbsent(object, key -> new HashMap<>(4)).putIfAbsent(field, text);
    }

    private void count(String name) {
        boolean full = skipped.size() >= MOST_NAMES && !skipped.containsKey(name);
        skipped.merge(full ? OTHERS : name, 1, Integer::sum);
    }

    private static String shortened(String text) {
        String printable = text.strip().replaceAll("[^\\x20-\\x7e]", "?");
        return printable.length() <= 80 ? printable : printable.substring(0, 80) + "...";
    }
}
