package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.directpathguard.vsphere.xml.Remarks;
import org.directpathguard.vsphere.xml.VimReader;
import org.directpathguard.vsphere.xml.XmlCursor;
import org.directpathguard.vsphere.xml.XmlLimits;

/** An object of the inventory as a server answers it, written as XML in a test. */
final class Answered {

    private Answered() {}

    /** A host with one property. */
    static Mapping host(String path, String value) throws IOException {
        return Mapping.ofHost(bag("HostSystem", Map.of(path, value)));
    }

    /** A host with some properties: their paths, and their values as elements {@code val} with a type. */
    static Mapping host(Map<String, String> properties) throws IOException {
        return Mapping.ofHost(bag("HostSystem", properties));
    }

    /** Any object with some properties. */
    static PropertyBag bag(String type, Map<String, String> properties) throws IOException {
        Remarks remarks = new Remarks();
        ObjectContent content = new ObjectContent();
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = type;
        reference.val = type + "-1";
        content.obj = reference;
        DynamicProperty[] answers = new DynamicProperty[properties.size()];
        int index = 0;
        for (Map.Entry<String, String> property : properties.entrySet()) {
            DynamicProperty answer = new DynamicProperty();
            answer.name = property.getKey();
            answer.val = value(property.getValue(), remarks);
            answers[index++] = answer;
        }
        content.propSet = answers;
        return PropertyBag.exact(content, remarks);
    }

    private static Object value(String text, Remarks remarks) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes), XmlLimits.standard())) {
            cursor.nextChild();
            Object value = new VimReader(cursor, NewerTypes.all(), remarks).read(Object.class);
            cursor.nextChild();
            return java.util.Objects.requireNonNull(value);
        }
    }
}
