package org.directpathguard.vsphere.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vmware.vim25.HostHostBusAdapter;
import com.vmware.vim25.HostStorageDeviceInfo;
import java.io.IOException;
import java.io.InputStream;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileXmlTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e 'boom'>]><x><device>&e;</device></x>",
                "<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'><!ENTITY c '&b;&b;'>]><x><device>&c;</device></x>",
                "<!DOCTYPE x SYSTEM 'file:///etc/hostname'><x><device>a</device></x>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><x><device>&e;</device></x>",
                "<x><device>&undeclared;</device></x>"
            })
    void documentTypesAndEntitiesAreRefused(String text) {
        assertThatThrownBy(() -> Xml.of(text).as(HostHostBusAdapter.class)).isInstanceOf(UnreadableXmlException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not XML",
                "<x><device>vmhba0</device>",
                "<x><device>vmhba0</dev",
                "<x><device>vmhba0</device></y>",
                "<x><device>\u0000</device></x>",
                "<html><body><p>unclosed</body></html>"
            })
    void brokenTextIsRefused(String text) {
        assertThatThrownBy(() -> Xml.of(text).as(HostHostBusAdapter.class)).isInstanceOf(UnreadableXmlException.class);
    }

    @Test
    void deepNestingIsRefusedEvenWhereItIsSkipped() {
        String deep = "<y>".repeat(30) + "</y>".repeat(30);

        assertThatThrownBy(() -> Xml.of("<x>" + deep + "</x>").as(HostHostBusAdapter.class))
                .isInstanceOf(XmlLimitException.class)
                .hasMessageContaining("deeper than 20");
    }

    @Test
    void aLongTextIsRefused() {
        assertThatThrownBy(() -> Xml.of("<x><device>" + "a".repeat(20_000) + "</device></x>")
                        .as(HostHostBusAdapter.class))
                .isInstanceOf(XmlLimitException.class)
                .hasMessageContaining("10000");
    }

    @Test
    void aLongAttributeIsRefused() {
        assertThatThrownBy(() -> Xml.of("<x a='" + "a".repeat(20_000) + "'/>").as(HostHostBusAdapter.class))
                .isInstanceOf(XmlLimitException.class);
    }

    @Test
    void manyElementsAreRefused() {
        assertThatThrownBy(() -> Xml.of("<x>" + "<hostBusAdapter/>".repeat(2_000) + "</x>")
                        .as(HostStorageDeviceInfo.class))
                .isInstanceOf(XmlLimitException.class)
                .hasMessageContaining("1000 elements");
    }

    @Test
    void anEndlessAnswerEndsAtItsLimit() {
        XmlLimits limits = new XmlLimits(50_000_000, 1_000, 20, 100_000_000);

        assertThatThrownBy(() -> {
                    try (XmlCursor cursor = XmlCursor.open(new EndlessElements(), limits)) {
                        cursor.nextChild();
                        new VimReader(cursor, NewerTypes.all(), new Remarks()).read(HostHostBusAdapter.class);
                    }
                })
                .isInstanceOf(XmlLimitException.class)
                .hasMessageContaining("50000000 bytes");
    }

    @Test
    void unknownNamesInMassesAreCountedTogether() throws IOException {
        StringBuilder text = new StringBuilder("<x>");
        for (int number = 0; number < 900; number++) {
            text.append("<n").append(number).append("/>");
        }
        Xml xml = Xml.of(text.append("</x>").toString());

        xml.as(HostHostBusAdapter.class);

        assertThat(xml.remarks().skipped()).hasSizeLessThan(510).containsKey("others");
    }

    @Test
    void classesThatAreNoDataAreNotMade() {
        assertThat(NewerTypes.all().find("VimPortType")).isEmpty();
        assertThat(NewerTypes.all().find("ws.SoapClient")).isEmpty();
        assertThat(NewerTypes.all().find("../../java/lang/Runtime")).isEmpty();
    }

    /** {@code <x><y/><y/>} and so on. */
    private static final class EndlessElements extends InputStream {

        private long position;

        @Override
        public int read() {
            String text = position < 3 ? "<x>" : "<y/>";
            int place = (int) (position < 3 ? position : (position - 3) % 4);
            position++;
            return text.charAt(place);
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int index = offset; index < offset + length; index++) {
                target[index] = (byte) read();
            }
            return length;
        }
    }
}
