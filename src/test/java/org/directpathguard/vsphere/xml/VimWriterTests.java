package org.directpathguard.vsphere.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.HostBlockHba;
import com.vmware.vim25.HostHostBusAdapter;
import com.vmware.vim25.HostPciDevice;
import com.vmware.vim25.HostSystemConnectionState;
import com.vmware.vim25.ManagedObjectReference;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.directpathguard.vsphere.newer.HostPciPassthruConfig;
import org.directpathguard.vsphere.newer.NewerTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VimWriterTests {

    @Test
    void propertiesStandInTheOrderOfTheSchema() {
        HostPciPassthruConfig wanted = new HostPciPassthruConfig();
        wanted.applyNow = false;
        wanted.passthruEnabled = true;
        wanted.id = "0000:03:00.0";

        assertThat(written("config", com.vmware.vim25.HostPciPassthruConfig.class, wanted))
                .isEqualTo("<config><id>0000:03:00.0</id><passthruEnabled>true</passthruEnabled>"
                        + "<applyNow>false</applyNow></config>");
    }

    @Test
    void aKindThatDiffersFromTheDeclaredOneIsNamed() {
        HostBlockHba adapter = new HostBlockHba();
        adapter.device = "vmhba0";

        assertThat(written("a", HostHostBusAdapter.class, adapter)).startsWith("<a xsi:type=\"HostBlockHba\">");
    }

    @Test
    void textIsEscaped() {
        assertThat(written("password", String.class, "a<b>&\"c'"))
                .isEqualTo("<password>a&lt;b&gt;&amp;\"c'</password>");
    }

    @Test
    void listsRepeatTheirElementAndNothingIsWrittenForNull() {
        assertThat(written("id", String.class, new String[] {"a", "b"})).isEqualTo("<id>a</id><id>b</id>");
        assertThat(written("id", String.class, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "host-1\nhost-2", "host-1\u0000"})
    void anIdThatIsNoneIsRefused(String id) {
        assertThatThrownBy(() -> written("_this", ManagedObjectReference.class, reference("HostSystem", id)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTypeThatIsNoneIsRefused() {
        assertThatThrownBy(() -> written("_this", ManagedObjectReference.class, reference("Host\" x=\"", "host-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void idsOfStandAloneHostsAreSentEscaped() {
        assertThat(written("obj", ManagedObjectReference.class, reference("Network", "HaNetwork-VM <Lab> & more")))
                .isEqualTo("<obj type=\"Network\">HaNetwork-VM &lt;Lab&gt; &amp; more</obj>");
    }

    @Test
    void controlCharactersAreRefused() {
        assertThatThrownBy(() -> written("password", String.class, "a\u0007b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("a\u0007b");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() throws IOException {
        HostPciDevice device = new HostPciDevice();
        device.id = "0000:00:1f.2";
        device.vendorId = (short) 0x8086;
        device.bus = (byte) 0xaf;
        DynamicProperty property = new DynamicProperty();
        property.name = "hardware.pciDevice";
        property.val = new HostPciDevice[] {device};

        DynamicProperty back =
                Xml.of(written("propSet", DynamicProperty.class, property)).as(DynamicProperty.class);

        assertThat(back).usingRecursiveComparison().isEqualTo(property);
    }

    @Test
    void valuesOfAnyTypeNameTheirType() {
        DynamicProperty property = new DynamicProperty();
        property.name = "x";
        property.val = "text";
        assertThat(written("p", DynamicProperty.class, property)).contains("<val xsi:type=\"xsd:string\">text</val>");
        property.val = HostSystemConnectionState.connected;
        assertThat(written("p", DynamicProperty.class, property)).contains("xsi:type=\"HostSystemConnectionState\"");
        property.val = new String[] {"a"};
        assertThat(written("p", DynamicProperty.class, property))
                .contains("<val xsi:type=\"ArrayOfString\"><string>a</string></val>");
    }

    private static String written(String name, Class<?> declared, @Nullable Object value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (VimWriter writer = new VimWriter(out, NewerTypes.all())) {
            writer.write(name, declared, value);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static ManagedObjectReference reference(String type, String id) {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = type;
        reference.val = id;
        return reference;
    }
}
