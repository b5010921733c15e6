package org.directpathguard.simulator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.world.ManagedObject;

/** Compares data with what the API declares: known names, types, mandatory properties, words and numbers. */
public final class Conformance {

    private static final Vocabulary VOCABULARY = Vocabulary.standard();

    private static final Map<String, Predicate<String>> SIMPLE = Map.of(
            "boolean", text -> text.equals("true") || text.equals("false"),
            "byte", text -> inRange(text, Byte.MIN_VALUE, Byte.MAX_VALUE),
            "short", text -> inRange(text, Short.MIN_VALUE, Short.MAX_VALUE),
            "int", text -> inRange(text, Integer.MIN_VALUE, Integer.MAX_VALUE),
            "long", text -> inRange(text, Long.MIN_VALUE, Long.MAX_VALUE),
            "dateTime", text -> text.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z"));

    private final ApiVersion version;
    private final List<String> complaints = new ArrayList<>();

    private Conformance(ApiVersion version) {
        this.version = version;
    }

    /** What is wrong with an object in the eyes of a version; empty if nothing is. */
    public static List<String> complaints(ManagedObject object, String version) {
        Conformance conformance = new Conformance(VOCABULARY.version(version).orElseThrow());
        conformance.check(
                object.data(), object.reference().type(), object.reference().toString());
        return conformance.complaints;
    }

    private void check(Element element, String declared, String path) {
        String actual = element.type().isEmpty() ? declared : element.type();
        if (actual.startsWith("xsd:") || declared.equals("anyType")) {
            simple(element, actual.substring(actual.indexOf(':') + 1), path);
            return;
        }
        if (!VOCABULARY.isA(actual, declared)) {
            complaints.add(path + ": a " + actual + " where " + declared + " is declared");
        }
        Optional<TypeDescription> type = VOCABULARY.type(actual);
        if (type.isEmpty()) {
            complaints.add(path + ": unknown type " + actual);
        } else if (type.get().kind() == TypeDescription.Kind.ENUMERATION) {
            if (!type.get().values().contains(element.text())) {
                complaints.add(path + ": '" + element.text() + "' is no " + actual);
            }
        } else {
            properties(element, actual, path);
        }
    }

    private void properties(Element element, String type, String path) {
        Map<String, Long> counts =
                element.children().stream().collect(Collectors.groupingBy(Element::name, Collectors.counting()));
        List<String> order = new ArrayList<>();
        for (Property property : VOCABULARY.properties(type)) {
            order.add(property.name());
            long count = counts.getOrDefault(property.name(), 0L);
            if (count == 0 && !property.optional() && !property.array() && version.knows(property.since())) {
                complaints.add(path + ": mandatory " + property.name() + " is missing");
            }
            if (count > 1 && !property.array()) {
                complaints.add(path + ": " + property.name() + " is there " + count + " times");
            }
        }
        int last = 0;
        for (Element child : element.children()) {
            int place = order.indexOf(child.name());
            if (place < last) {
                complaints.add(path + ": " + child.name() + (place < 0 ? " is unknown" : " is out of order"));
            } else {
                last = place;
                child(child, VOCABULARY.property(type, child.name()).orElseThrow(), path + "." + child.name());
            }
        }
    }

    private void child(Element child, Property property, String path) {
        if (property.reference()) {
            if (!child.isReference() || !VOCABULARY.isA(child.reference(), property.type())) {
                complaints.add(path + ": no reference to " + property.type() + " but " + child.reference());
            }
        } else if (Vocabulary.isSimple(property.type())) {
            simple(child, property.type(), path);
        } else {
            check(child, property.type(), path);
        }
    }

    private void simple(Element element, String type, String path) {
        if (!element.children().isEmpty()
                || !SIMPLE.getOrDefault(type, text -> true).test(element.text())) {
            complaints.add(path + ": '" + element.text() + "' is no " + type);
        }
    }

    private static boolean inRange(String text, long lowest, long highest) {
        try {
            long number = Long.parseLong(text);
            return number >= lowest && number <= highest;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
