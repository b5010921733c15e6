package org.directpathguard.vsphere.dump;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.directpathguard.vsphere.reading.PropertyBag;
import org.directpathguard.vsphere.xml.Remarks;
import org.directpathguard.vsphere.xml.UnreadableXmlException;
import org.directpathguard.vsphere.xml.VimReader;
import org.directpathguard.vsphere.xml.XmlCursor;
import org.directpathguard.vsphere.xml.XmlLimits;

/** One file of a saved inventory. Of its properties only those that are wanted are turned into objects. */
final class SavedObject {

    private final XmlCursor cursor;
    private final VimReader reader;
    private final Set<String> wanted;
    private final ObjectContent content = new ObjectContent();
    private final List<DynamicProperty> properties = new ArrayList<>();

    private SavedObject(XmlCursor cursor, Remarks remarks, Set<String> wanted) {
        this.cursor = cursor;
        this.reader = new VimReader(cursor, NewerTypes.all(), remarks);
        this.wanted = wanted;
    }

    static PropertyBag read(Path file, List<String> paths) throws IOException {
        Set<String> tops = paths.stream().map(path -> path.split("\\.", 2)[0]).collect(Collectors.toSet());
        Remarks remarks = new Remarks();
        try (XmlCursor cursor =
                XmlCursor.open(new BufferedInputStream(Files.newInputStream(file)), XmlLimits.standard())) {
            if (!cursor.nextChild() || !"ObjectContent".equals(cursor.name())) {
                throw new UnreadableXmlException("it holds no ObjectContent");
            }
            ObjectContent content = new SavedObject(cursor, remarks, tops).read();
            // Reads on to the end, so that a file which goes on with rubbish is not taken for sound.
            cursor.nextChild();
            return PropertyBag.whole(content, remarks);
        }
    }

    private ObjectContent read() throws IOException {
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "obj" -> content.obj = (ManagedObjectReference) reader.read(ManagedObjectReference.class);
                case "propSet" -> property();
                default -> cursor.skip();
            }
        }
        if (content.obj == null) {
            throw new UnreadableXmlException("it does not say which object it holds");
        }
        content.propSet = properties.toArray(DynamicProperty[]::new);
        return content;
    }

    private void property() throws IOException {
        DynamicProperty property = new DynamicProperty();
        while (cursor.nextChild()) {
            if ("name".equals(cursor.name())) {
                property.name = cursor.text().strip();
            } else if ("val".equals(cursor.name()) && isWanted(property.name)) {
                property.val = reader.read(Object.class);
            } else {
                cursor.skip();
            }
        }
        if (property.val != null) {
            properties.add(property);
        }
    }

    private boolean isWanted(String name) {
        return name != null && wanted.contains(name.split("\\.", 2)[0]);
    }
}
