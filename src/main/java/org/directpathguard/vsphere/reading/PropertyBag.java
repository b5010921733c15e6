package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.MissingProperty;
import com.vmware.vim25.ObjectContent;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.host.Gap;
import org.directpathguard.host.Reading;
import org.directpathguard.vsphere.xml.Remarks;
import org.directpathguard.vsphere.xml.UnknownValue;
import org.jspecify.annotations.Nullable;

/**
 * What was read of one managed object.
 *
 * <p>A path is found whether it was asked for as such ({@code config.storageDevice.scsiLun}) or whether a property above
 * it came whole ({@code config}), as saved inventories have it.
 */
public final class PropertyBag {

    private final ManagedObjectReference object;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Gap> refused = new HashMap<>();
    private final Remarks remarks;
    private final boolean whole;

    private PropertyBag(ManagedObjectReference object, Remarks remarks, boolean whole) {
        this.object = object;
        this.remarks = remarks;
        this.whole = whole;
    }

    /**
     * Takes what a server answered to a question for exact paths: one that is not there is not set.
     *
     * @param content the answer
     * @param remarks what of it could not be taken over
     * @return the properties
     */
    public static PropertyBag exact(ObjectContent content, Remarks remarks) {
        return new PropertyBag(content.getObj(), remarks, false).fill(content);
    }

    /**
     * Takes an object that was saved with all its properties: a top-level one that is not there was not readable for
     * whoever saved it, because saved inventories keep no reasons.
     *
     * @param content the saved object
     * @param remarks what of it could not be taken over
     * @return the properties
     */
    public static PropertyBag whole(ObjectContent content, Remarks remarks) {
        return new PropertyBag(content.getObj(), remarks, true).fill(content);
    }

    private PropertyBag fill(ObjectContent content) {
        if (content.getPropSet() != null) {
            for (DynamicProperty property : content.getPropSet()) {
                if (property.getName() != null && property.getVal() != null) {
                    values.put(property.getName(), property.getVal());
                }
            }
        }
        if (content.getMissingSet() != null) {
            for (MissingProperty missing : content.getMissingSet()) {
                String path = String.valueOf(missing.getPath());
                refused.put(path, MissingReasons.gap(path, missing.getFault()));
            }
        }
        return this;
    }

    /** {@return the object} */
    public ManagedObjectReference object() {
        return object;
    }

    /** {@return the object's id} */
    public String moid() {
        return object.getVal();
    }

    /** {@return what could not be taken over from the answer that held this object} */
    public Remarks remarks() {
        return remarks;
    }

    /**
     * Finds a property.
     *
     * @param path its path below the object
     * @return its value, unset, or missing with the reason; the gap's path is the one asked for
     */
    public Reading<Object> find(String path) {
        String prefix = path;
        while (true) {
            Object value = values.get(prefix);
            if (value != null) {
                return walk(value, path, prefix.length());
            }
            Gap gap = refused.get(prefix);
            if (gap != null) {
                return Reading.missing(new Gap(path, gap.cause(), gap.privilege()));
            }
            int dot = prefix.lastIndexOf('.');
            if (dot < 0) {
                return absent(path);
            }
            prefix = prefix.substring(0, dot);
        }
    }

    private Reading<Object> absent(String path) {
        String top = path.split("\\.", 2)[0];
        boolean topThere = values.keySet().stream().anyMatch(name -> name.equals(top) || name.startsWith(top + "."));
        return whole && !topThere ? Reading.missing(Gap.of(path, Gap.Cause.NOT_RETURNED)) : Reading.unset();
    }

    private Reading<Object> walk(Object start, String path, int consumed) {
        Object current = start;
        int position = consumed;
        while (true) {
            if (current instanceof UnknownValue) {
                return Reading.missing(Gap.of(path, Gap.Cause.NOT_UNDERSTOOD));
            }
            if (position >= path.length()) {
                return Reading.known(current);
            }
            int end = path.indexOf('.', position + 1);
            String name = path.substring(position + 1, end < 0 ? path.length() : end);
            position = end < 0 ? path.length() : end;
            if (remarks.isUnread(current, name)) {
                return Reading.missing(Gap.of(path, unreadCause(current, name)));
            }
            Optional<Object> next = field(current, name);
            if (next.isEmpty()) {
                return Reading.unset();
            }
            current = next.get();
        }
    }

    private Gap.Cause unreadCause(Object holder, String name) {
        return remarks.unknownText(holder, name).isPresent() ? Gap.Cause.NOT_UNDERSTOOD : Gap.Cause.NOT_RETURNED;
    }

    private static Optional<Object> field(Object holder, String name) {
        try {
            Field field = holder.getClass().getField(name);
            @Nullable Object value = field.get(holder);
            return Optional.ofNullable(value);
        } catch (NoSuchFieldException e) {
            return Optional.empty();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("The binding's fields are public", e);
        }
    }
}
