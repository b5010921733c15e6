package org.directpathguard.vsphere.reading;

import com.vmware.vim25.ObjectContent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.directpathguard.vsphere.xml.Remarks;
import org.directpathguard.vsphere.xml.VimReader;
import org.directpathguard.vsphere.xml.XmlCursor;
import org.directpathguard.vsphere.xml.XmlLimits;

/** The host in a recorded answer of a property collector, whatever stands around it. */
final class RecordedAnswer {

    private RecordedAnswer() {}

    static PropertyBag read(Path file) throws IOException {
        Remarks remarks = new Remarks();
        try (InputStream in = Files.newInputStream(file);
                XmlCursor cursor = XmlCursor.open(in, XmlLimits.standard())) {
            while (cursor.nextChild()) {
                boolean found =
                        "objects".equals(cursor.name()) || cursor.path().endsWith("PropertiesResponse/returnval");
                if (found) {
                    VimReader reader = new VimReader(cursor, NewerTypes.all(), remarks);
                    return PropertyBag.exact((ObjectContent) reader.read(ObjectContent.class), remarks);
                }
            }
        }
        throw new IOException(file + " holds no object");
    }
}
