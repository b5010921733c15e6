package org.directpathguard.vsphere.xml;

import com.vmware.vim25.ManagedObjectReference;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads vim25 objects at the place where a cursor stands. */
public final class VimReader {

    private final XmlCursor cursor;
    private final VimTypes types;
    private final Remarks remarks;

    /**
     * Reads with a cursor.
     *
     * @param cursor where the objects are
     * @param types the classes to make
     * @param remarks takes what could not be taken over
     */
    public VimReader(XmlCursor cursor, VimTypes types, Remarks remarks) {
        this.cursor = cursor;
        this.types = types;
        this.remarks = remarks;
    }

    /**
     * Reads the element that the cursor just found, to its end.
     *
     * @param declared the type that the schema gives the element; {@code Object.class} for any type
     * @return the value: an object of the binding, a boxed scalar, an array, or an {@link UnknownValue}
     * @throws IOException if reading fails or the text is no XML
     */
    public Object read(Class<?> declared) throws IOException {
        Optional<String> named = cursor.schemaType();
        if (declared == ManagedObjectReference.class) {
            return reference();
        }
        if (Scalars.isScalar(declared)) {
            String text = cursor.text();
            return Scalars.read(declared, text).orElseGet(() -> new UnreadText(text));
        }
        return named.isPresent() ? typed(declared, named.get()) : untyped(declared);
    }

    private Object untyped(Class<?> declared) throws IOException {
        return declared == Object.class ? cursor.text() : object(types.newest(declared));
    }

    private Object typed(Class<?> declared, String typeName) throws IOException {
        if (declared == Object.class) {
            return any(typeName);
        }
        Optional<Class<?>> type = types.find(typeName).filter(declared::isAssignableFrom);
        if (type.isPresent()) {
            return object(type.get());
        }
        Object standIn = object(types.newest(declared));
        remarks.unknownType(standIn, typeName);
        return standIn;
    }

    private Object any(String typeName) throws IOException {
        Optional<Class<?>> element = types.findElement(typeName);
        if (element.isPresent()) {
            return list(element.get(), typeName);
        }
        Optional<Class<?>> type = types.find(typeName).or(() -> Scalars.schemaType(typeName));
        if (type.isEmpty()) {
            cursor.skip();
            remarks.unknownType(null, typeName);
            return new UnknownValue(typeName);
        }
        Object value = type.get() == Object.class ? cursor.text() : read(type.get());
        return value instanceof UnreadText ? new UnknownValue(typeName) : value;
    }

    private Object list(Class<?> element, String typeName) throws IOException {
        List<Object> values = new ArrayList<>();
        boolean complete = true;
        while (cursor.nextChild()) {
            Object value = read(element);
            if (value instanceof UnreadText || (value instanceof UnknownValue && element != Object.class)) {
                complete = false;
            } else {
                values.add(value);
            }
        }
        if (!complete) {
            remarks.unknownType(null, typeName);
            return new UnknownValue(typeName);
        }
        Object array = Array.newInstance(element, values.size());
        for (int index = 0; index < values.size(); index++) {
            Array.set(array, index, values.get(index));
        }
        return array;
    }

    private ManagedObjectReference reference() throws IOException {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = cursor.attribute("type");
        reference.val = cursor.text().strip();
        return reference;
    }

    private Object object(Class<?> type) throws IOException {
        if (Scalars.isScalar(type) || type == ManagedObjectReference.class) {
            return read(type);
        }
        TypePlan plan = types.plan(type);
        Object object = plan.create();
        IdentityHashMap<FieldPlan, List<Object>> lists = readFields(plan, object);
        for (Map.Entry<FieldPlan, List<Object>> entry : lists.entrySet()) {
            entry.getKey().setAll(object, entry.getValue());
        }
        return object;
    }

    private IdentityHashMap<FieldPlan, List<Object>> readFields(TypePlan plan, Object object) throws IOException {
        IdentityHashMap<FieldPlan, List<Object>> lists = new IdentityHashMap<>(4);
        List<FieldPlan> missing = new ArrayList<>(plan.mandatory());
        while (cursor.nextChild()) {
            FieldPlan field = plan.field(cursor.name());
            if (field == null) {
                remarks.skippedElement(plan.typeName(), cursor.name());
                cursor.skip();
            } else if (field.rawBytes()) {
                cursor.skip();
            } else if (take(plan, object, field, read(field.element()), lists)) {
                missing.remove(field);
            }
        }
        for (FieldPlan field : missing) {
            remarks.hole(object, field.name(), cursor.path() + "/" + plan.typeName());
        }
        return lists;
    }

    private boolean take(
            TypePlan plan,
            Object object,
            FieldPlan field,
            Object value,
            IdentityHashMap<FieldPlan, List<Object>> lists) {
        if (value instanceof UnreadText unread) {
            remarks.unknownText(object, plan.typeName(), field.name(), unread.text());
            return false;
        }
        if (field.list()) {
            lists.computeIfAbsent(field, key -> new ArrayList<>()).add(value);
        } else {
            field.set(object, value);
        }
        return true;
    }

    /** A scalar whose text is none of its type's values. */
    private record UnreadText(String text) {}
}
