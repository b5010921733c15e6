package org.directpathguard.vsphere.xml;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one vim25 type is bound: its properties in the order of the schema, those of the base type first. */
final class TypePlan {

    private final Class<?> type;
    private final Constructor<?> constructor;
    private final Map<String, FieldPlan> fields = new LinkedHashMap<>();
    private final List<FieldPlan> mandatory;

    TypePlan(Class<?> type) {
        this.type = type;
        try {
            this.constructor = type.getConstructor();
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " can't be read from XML", e);
        }
        Deque<Class<?>> lineage = new ArrayDeque<>();
        for (Class<?> level = type; level != null && level != Object.class; level = level.getSuperclass()) {
            lineage.push(level);
        }
        lineage.forEach(this::addFields);
        this.mandatory =
                fields.values().stream().filter(FieldPlan::mandatoryScalar).toList();
    }

    private void addFields(Class<?> level) {
        for (Field field : level.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isPublic(modifiers) && !Modifier.isStatic(modifiers)) {
                fields.put(field.getName(), FieldPlan.of(field));
            }
        }
    }

    String typeName() {
        return type.getSimpleName();
    }

    Object create() {
        try {
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " can't be made", e);
        }
    }

    @Nullable
    FieldPlan field(String name) {
        return fields.get(name);
    }

    Collection<FieldPlan> fields() {
        return fields.values();
    }

    List<FieldPlan> mandatory() {
        return mandatory;
    }
}
