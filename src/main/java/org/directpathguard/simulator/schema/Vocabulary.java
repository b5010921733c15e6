package org.directpathguard.simulator.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The types, properties, methods and versions that the vSphere API publishes. */
public final class Vocabulary {

    private static final Set<String> SIMPLE = Set.of(
            "string",
            "boolean",
            "int",
            "short",
            "long",
            "byte",
            "float",
            "double",
            "dateTime",
            "base64Binary",
            "anyURI");

    private final List<ApiVersion> versions;
    private final Map<String, TypeDescription> types;
    private final Map<String, String> methodPrivileges;
    private final Map<String, List<String>> subtypes = new HashMap<>();

    Vocabulary(List<ApiVersion> versions, Map<String, TypeDescription> types, Map<String, String> methodPrivileges) {
        this.versions = List.copyOf(versions);
        this.types = Map.copyOf(types);
        this.methodPrivileges = Map.copyOf(methodPrivileges);
        types.values()
                .forEach(type -> subtypes.computeIfAbsent(type.base(), base -> new ArrayList<>())
                        .add(type.name()));
    }

    /** {@return the vocabulary that comes with the program; read once} */
    public static Vocabulary standard() {
        return Standard.VOCABULARY;
    }

    /** {@return true for XML Schema's own simple types} */
    static boolean isSimple(String type) {
        return SIMPLE.contains(type);
    }

    /** {@return every published version, the oldest first} */
    public List<ApiVersion> versions() {
        return versions;
    }

    /**
     * Finds a version.
     *
     * @param label for instance {@code 8.0.3.0}
     * @return the version, or empty if none of that name was published
     */
    public Optional<ApiVersion> version(String label) {
        return versions.stream()
                .filter(version -> version.label().equals(label))
                .findFirst();
    }

    /**
     * Finds a type.
     *
     * @param name its name on the wire
     * @return the type, or empty
     */
    public Optional<TypeDescription> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /**
     * Finds a property of a type or of one of its bases.
     *
     * @param type the type's name
     * @param name the property's name
     * @return the property, or empty
     */
    public Optional<Property> property(String type, String name) {
        TypeDescription at = types.get(type);
        while (at != null) {
            Property property = at.properties().get(name);
            if (property != null) {
                return Optional.of(property);
            }
            at = types.get(at.base());
        }
        return Optional.empty();
    }

    /**
     * Finds a property of a type, or else one that any of its subtypes brings.
     *
     * @param type the type's name
     * @param name the property's name
     * @return the property, or empty
     */
    public Optional<Property> propertyHereOrBelow(String type, String name) {
        Optional<Property> here = property(type, name);
        return here.isPresent()
                ? here
                : subtypes.getOrDefault(type, List.of()).stream()
                        .map(subtype -> propertyHereOrBelow(subtype, name))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /**
     * All properties of a type, those of its bases first, as the API orders them on the wire.
     *
     * @param type the type's name
     * @return the properties; empty for a type that nothing is known of
     */
    public List<Property> properties(String type) {
        List<List<Property>> chain = new ArrayList<>();
        TypeDescription at = types.get(type);
        while (at != null) {
            chain.add(List.copyOf(at.properties().values()));
            at = types.get(at.base());
        }
        Collections.reverse(chain);
        return chain.stream().flatMap(List::stream).toList();
    }

    /**
     * Tells whether a type is another one or descends from it.
     *
     * @param type a type's name
     * @param ancestor a type's name
     * @return true if so; every managed type descends from {@code ManagedObject}
     */
    public boolean isA(String type, String ancestor) {
        String at = type;
        while (!at.isEmpty()) {
            if (at.equals(ancestor)) {
                return true;
            }
            at = Optional.ofNullable(types.get(at)).map(TypeDescription::base).orElse("");
        }
        return ancestor.equals("ManagedObject");
    }

    /** {@return every privilege that some method needs, in alphabetical order} */
    public SortedSet<String> privileges() {
        SortedSet<String> named = new TreeSet<>(methodPrivileges.values());
        named.remove("");
        return named;
    }

    /**
     * The privilege that a method needs.
     *
     * @param managedType the type of the object it is called on
     * @param method the method's name on the wire
     * @return the privilege, empty text where the API names none; no value where the type has no such method
     */
    public Optional<String> methodPrivilege(String managedType, String method) {
        String at = managedType;
        while (!at.isEmpty()) {
            String privilege = methodPrivileges.get(at + "." + method);
            if (privilege != null) {
                return Optional.of(privilege);
            }
            at = Optional.ofNullable(types.get(at)).map(TypeDescription::base).orElse("");
        }
        return Optional.empty();
    }

    private static final class Standard {

        private static final Vocabulary VOCABULARY = load();

        private static Vocabulary load() {
            InputStream resource = Objects.requireNonNull(
                    Vocabulary.class.getResourceAsStream("vim25.txt"), "the vocabulary is missing from the program");
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
                return VocabularyReader.read(reader);
            } catch (IOException e) {
                throw new UncheckedIOException("The vocabulary of the vSphere API can't be read", e);
            }
        }
    }
}
