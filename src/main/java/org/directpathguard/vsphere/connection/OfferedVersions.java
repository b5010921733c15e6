package org.directpathguard.vsphere.connection;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.vsphere.xml.XmlCursor;
import org.directpathguard.vsphere.xml.XmlLimits;

/** The versions of the API that a server lists in {@code /sdk/vimServiceVersions.xml}. */
final class OfferedVersions {

    private OfferedVersions() {}

    static List<ApiVersion> read(InputStream in, XmlLimits limits) throws IOException {
        List<ApiVersion> versions = new ArrayList<>();
        try (XmlCursor cursor = XmlCursor.open(in, limits)) {
            if (cursor.nextChild()) {
                while (cursor.nextChild()) {
                    versions.addAll(namespace(cursor));
                }
            }
        }
        return versions;
    }

    private static List<ApiVersion> namespace(XmlCursor cursor) throws IOException {
        List<ApiVersion> versions = new ArrayList<>();
        boolean vim = true;
        while (cursor.nextChild()) {
            switch (cursor.name()) {
                case "name" -> vim = "urn:vim25".equals(cursor.text().strip());
                case "version" -> ApiVersion.parse(cursor.text()).ifPresent(versions::add);
                case "priorVersions" -> {
                    while (cursor.nextChild()) {
                        ApiVersion.parse(cursor.text()).ifPresent(versions::add);
                    }
                }
                default -> cursor.skip();
            }
        }
        return vim ? versions : List.of();
    }
}
