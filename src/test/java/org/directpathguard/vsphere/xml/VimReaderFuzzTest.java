package org.directpathguard.vsphere.xml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.vmware.vim25.ObjectContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.directpathguard.vsphere.newer.NewerTypes;

/** Whatever bytes arrive, the reader ends in an object or in its own exception. */
class VimReaderFuzzTest {

    private static final XmlLimits LIMITS = new XmlLimits(1_000_000, 100_000, 64, 20_000);

    @FuzzTest(maxDuration = "60s")
    void anyBytesEndInAnObjectOrInARefusal(byte[] bytes) throws IOException {
        try (XmlCursor cursor = XmlCursor.open(new ByteArrayInputStream(bytes), LIMITS)) {
            if (cursor.nextChild()) {
                Object content = new VimReader(cursor, NewerTypes.all(), new Remarks()).read(ObjectContent.class);
                if (!(content instanceof ObjectContent)) {
                    throw new AssertionError("The reader made another object than it was asked for");
                }
            }
        } catch (UnreadableXmlException expected) {
            return;
        }
    }
}
