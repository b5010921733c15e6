package org.directpathguard.vsphere.xml;

import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which class stands for which type of the vSphere API: that of the binding, unless a newer one of the same name is
 * given.
 */
public final class VimTypes {

    private static final String BINDING = "com.vmware.vim25.";
    private static final String LIST = "ArrayOf";
    private static final int MOST_UNKNOWN = 1000;
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,127}");

    private final Map<String, Class<?>> newer = new HashMap<>();
    private final Map<String, Class<?>> known = new ConcurrentHashMap<>();
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();
    private final Map<Class<?>, TypePlan> plans = new ConcurrentHashMap<>();

    /**
     * Takes the binding and puts newer classes in front of it.
     *
     * @param newerTypes classes named as the API's types, each with a public constructor without parameters
     */
    public VimTypes(Collection<Class<?>> newerTypes) {
        newerTypes.forEach(type -> newer.put(type.getSimpleName(), type));
    }

    /**
     * Finds the class of a type.
     *
     * @param typeName the API's name, for instance {@code HostPciDevice}
     * @return the class; empty when nobody here knows the type
     */
    public Optional<Class<?>> find(String typeName) {
        Class<?> type = newer.get(typeName);
        if (type == null) {
            type = known.get(typeName);
        }
        return type != null ? Optional.of(type) : load(typeName);
    }

    /** The class of the elements of a list type such as {@code ArrayOfHostPciDevice} or {@code ArrayOfInt}. */
    Optional<Class<?>> findElement(String typeName) {
        if (!typeName.startsWith(LIST)) {
            return Optional.empty();
        }
        String element = typeName.substring(LIST.length());
        Optional<Class<?>> type = find(element);
        return type.isPresent() || element.isEmpty() ? type : Scalars.schemaType(uncapitalised(element));
    }

    /** The class to make where the schema says {@code declared}: the newest one of the same name. */
    Class<?> newest(Class<?> declared) {
        Class<?> type = newer.get(declared.getSimpleName());
        return type != null && declared.isAssignableFrom(type) ? type : declared;
    }

    TypePlan plan(Class<?> type) {
        return plans.computeIfAbsent(type, TypePlan::new);
    }

    private Optional<Class<?>> load(String typeName) {
        if (unknown.contains(typeName) || !NAME.matcher(typeName).matches()) {
            return Optional.empty();
        }
        try {
            Class<?> type = Class.forName(BINDING + typeName, false, VimTypes.class.getClassLoader());
            if (isData(type)) {
                known.put(typeName, type);
                return Optional.of(type);
            }
        } catch (ClassNotFoundException | LinkageError e) {
            // Unknown, or known in another spelling on a file system that doesn't tell cases apart.
        }
        if (unknown.size() < MOST_UNKNOWN) {
            unknown.add(typeName);
        }
        return Optional.empty();
    }

    private static boolean isData(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            return false;
        }
        try {
            return type.isEnum() || Modifier.isPublic(type.getConstructor().getModifiers());
        } catch (NoSuchMethodException e) {
            return false;
        }
    }

    private static String uncapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
