package org.directpathguard.vsphere.xml;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one property of a vim25 type is bound.
 *
 * @param field the public field, named as the property
 * @param element the type of one value; for a list property that of its elements
 * @param list true when the element may occur several times
 */
record FieldPlan(Field field, Class<?> element, boolean list) {

    static FieldPlan of(Field field) {
        Class<?> type = field.getType();
        return type.isArray() ? new FieldPlan(field, type.getComponentType(), true) : new FieldPlan(field, type, false);
    }

    String name() {
        return field.getName();
    }

    /** The binding gives Java primitives to what the API makes mandatory, boxes to what may be unset. */
    boolean mandatoryScalar() {
        return !list && element.isPrimitive();
    }

    /** Lists of single bytes hold raw answers of devices and certificates, which are large and read by nobody here. */
    boolean rawBytes() {
        return list && element == byte.class;
    }

    @Nullable
    Object get(Object object) {
        try {
            return field.get(object);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can't be read", e);
        }
    }

    void set(Object object, Object value) {
        try {
            field.set(object, value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " can't be set", e);
        }
    }

    void setAll(Object object, List<Object> values) {
        Object array = Array.newInstance(element, values.size());
        for (int index = 0; index < values.size(); index++) {
            Array.set(array, index, values.get(index));
        }
        set(object, array);
    }
}
