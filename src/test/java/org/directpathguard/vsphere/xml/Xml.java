package org.directpathguard.vsphere.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.directpathguard.vsphere.newer.NewerTypes;

/** XML in a test, and what the reader makes of it. */
final class Xml {

    private static final XmlLimits SMALL = new XmlLimits(100_000, 10_000, 20, 1_000);

    private final Remarks remarks = new Remarks();
    private final String text;

    private Xml(String text) {
        this.text = text;
    }

    static Xml of(String text) {
        return new Xml(text);
    }

    <T> T as(Class<T> declared) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes), SMALL)) {
            cursor.nextChild();
            T value = declared.cast(new VimReader(cursor, NewerTypes.all(), remarks).read(declared));
            cursor.nextChild();
            return value;
        }
    }

    Remarks remarks() {
        return remarks;
    }
}
