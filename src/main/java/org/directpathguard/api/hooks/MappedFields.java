package org.directpathguard.api.hooks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Finds host and devices in an outside system's object. */
final class MappedFields {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final FieldMapping mapping;
    private final JsonNode object;
    private final JsonNode unknown;
    private final FieldShape shape;

    /**
     * Looks into an object.
     *
     * @param mapping which fields
     * @param object the object
     * @param unknown an object with {@code true} where a value is not known yet, as Terraform has it
     * @param shape how values are wrapped
     */
    MappedFields(FieldMapping mapping, JsonNode object, JsonNode unknown, FieldShape shape) {
        this.mapping = mapping;
        this.object = object;
        this.unknown = unknown;
        this.shape = shape;
    }

    /**
     * What the object asks for.
     *
     * @return the question; empty when the object has none of the mapped fields
     * @throws UnresolvedFieldException if it has some and they don't make a question
     */
    Optional<Ask> ask() throws UnresolvedFieldException {
        List<String> devices = texts(mapping.devices());
        List<String> state = mapping.state().isEmpty() ? List.of() : texts(mapping.state());
        if (devices.isEmpty()) {
            boolean half = isConvention() && !(texts(mapping.host()).isEmpty() && state.isEmpty());
            if (half) {
                throw new UnresolvedFieldException(
                        "It names a host or a state, but no devices at " + mapping.devices() + ".");
            }
            return Optional.empty();
        }
        List<String> hosts = texts(mapping.host());
        if (hosts.size() != 1) {
            throw new UnresolvedFieldException("It names devices (" + String.join(", ", devices)
                    + ") but not one host at " + mapping.host() + ".");
        }
        return Optional.of(new Ask(hosts.get(0), new java.util.LinkedHashSet<>(devices), enables(state)));
    }

    /** A convention of ours: then a host without devices is a mistake. Elsewhere an object may have a host of its own. */
    private boolean isConvention() {
        return !mapping.state().isEmpty();
    }

    private boolean enables(List<String> state) throws UnresolvedFieldException {
        String word = state.isEmpty() ? "present" : state.get(0).toLowerCase(Locale.ROOT);
        if (state.size() > 1 || !(word.equals("present") || word.equals("absent"))) {
            throw new UnresolvedFieldException("At " + mapping.state() + " only present or absent can stand, not '"
                    + String.join(", ", state) + "'.");
        }
        return word.equals("present");
    }

    private List<String> texts(String pointer) throws UnresolvedFieldException {
        refuseUnknown(pointer);
        JsonNode value = shape.unwrap(at(object, pointer), pointer);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isString()) {
            return split(value.asString());
        }
        if (!value.isArray()) {
            throw new UnresolvedFieldException("At " + pointer + " stands neither a text nor a list of texts.");
        }
        List<String> all = new ArrayList<>();
        for (JsonNode element : value) {
            if (!element.isString() || element.asString().isBlank()) {
                throw new UnresolvedFieldException("The list at " + pointer + " holds something that is no text.");
            }
            all.add(element.asString().strip());
        }
        return all;
    }

    /** Neither a host nor a device has a blank in its name, and forms have fields of several lines. */
    private static List<String> split(String text) {
        return BETWEEN.splitAsStream(text).filter(part -> !part.isEmpty()).toList();
    }

    private void refuseUnknown(String pointer) throws UnresolvedFieldException {
        for (JsonPointer place = JsonPointer.compile(pointer); place != null; place = place.head()) {
            JsonNode node = unknown.at(place);
            if ((node.isBoolean() && node.asBoolean()) || isPartlyUnknown(node, pointer, place)) {
                throw new UnresolvedFieldException("The value at " + pointer + " is known only after the apply.");
            }
        }
    }

    private static boolean isPartlyUnknown(JsonNode node, String pointer, JsonPointer place) {
        boolean whole = place.toString().equals(pointer);
        return whole && node.isArray() && node.valueStream().anyMatch(element -> element.asBoolean(false));
    }

    private static JsonNode at(JsonNode node, String pointer) {
        return node.at(JsonPointer.compile(pointer));
    }
}
