package org.directpathguard.vsphere.xml;

import static org.assertj.core.api.Assertions.assertThat;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.HostBlockHba;
import com.vmware.vim25.HostFileSystemMountInfo;
import com.vmware.vim25.HostHostBusAdapter;
import com.vmware.vim25.HostPciDevice;
import com.vmware.vim25.HostRuntimeInfo;
import com.vmware.vim25.HostStorageDeviceInfo;
import com.vmware.vim25.HostSystemConnectionState;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ScsiLun;
import java.io.IOException;
import org.directpathguard.vsphere.newer.HostPciPassthruInfo;
import org.directpathguard.vsphere.newer.HostPcieHba;
import org.junit.jupiter.api.Test;

class VimReaderTests {

    @Test
    void numbersArriveAsTheBindingDeclaresThem() throws IOException {
        HostPciDevice device = Xml.of("<x><id>0000:00:1f.2</id><classId>262</classId><bus>0</bus><slot>31</slot>"
                        + "<function>2</function><vendorId>-32634</vendorId><deviceId>15141</deviceId></x>")
                .as(HostPciDevice.class);

        assertThat(device.getVendorId() & 0xffff).isEqualTo(0x8086);
        assertThat(device.getDeviceId() & 0xffff).isEqualTo(0x3b25);
        assertThat(device.getSlot()).isEqualTo((byte) 31);
    }

    @Test
    void unknownElementsAreSkippedAndCounted() throws IOException {
        Xml xml = Xml.of("<x><key>k</key><weather><sun>1</sun></weather><weather/><device>vmhba0</device></x>");

        HostHostBusAdapter adapter = xml.as(HostHostBusAdapter.class);

        assertThat(adapter.getDevice()).isEqualTo("vmhba0");
        assertThat(xml.remarks().skipped()).containsEntry("element HostHostBusAdapter.weather", 2);
    }

    @Test
    void anUnknownKindOfAdapterStillSaysWhereItSits() throws IOException {
        Xml xml = Xml.of("<x xsi:type='HostQuantumHba'><device>vmhba9</device><pci>0000:03:00.0</pci></x>");

        HostHostBusAdapter adapter = xml.as(HostHostBusAdapter.class);

        assertThat(adapter.getPci()).isEqualTo("0000:03:00.0");
        assertThat(xml.remarks().unknownType(adapter)).contains("HostQuantumHba");
    }

    @Test
    void aTypeThatDoesNotBelongHereIsTreatedAsUnknown() throws IOException {
        Xml xml = Xml.of("<x xsi:type='HostPciDevice'><device>vmhba9</device></x>");

        HostHostBusAdapter adapter = xml.as(HostHostBusAdapter.class);

        assertThat(adapter.getDevice()).isEqualTo("vmhba9");
        assertThat(xml.remarks().unknownType(adapter)).contains("HostPciDevice");
    }

    @Test
    void knownKindsOfAdapterKeepTheirKind() throws IOException {
        HostStorageDeviceInfo storage = Xml.of(
                        "<x><hostBusAdapter xsi:type='HostBlockHba'><device>a</device>"
                                + "</hostBusAdapter><hostBusAdapter xsi:type='HostPcieHba'><device>b</device></hostBusAdapter></x>")
                .as(HostStorageDeviceInfo.class);

        assertThat(storage.getHostBusAdapter())
                .hasExactlyElementsOfTypes(HostBlockHba.class, HostPcieHba.class)
                .extracting(HostHostBusAdapter::getDevice)
                .containsExactly("a", "b");
    }

    @Test
    void propertiesThatAreNewerThanTheBindingAreRead() throws IOException {
        HostPciPassthruInfo row = Xml.of("<x><id>0000:03:00.0</id><passthruEnabled>true</passthruEnabled>"
                        + "<hardwareLabel>lab</hardwareLabel></x>")
                .as(HostPciPassthruInfo.class);

        assertThat(row.hardwareLabel).isEqualTo("lab");
        assertThat(row.isPassthruEnabled()).isTrue();
    }

    @Test
    void aMissingTruthValueIsRememberedSoThatItDoesNotReadAsFalse() throws IOException {
        Xml xml = Xml.of("<x><id>0000:03:00.0</id><passthruCapable>false</passthruCapable></x>");

        HostPciPassthruInfo row = xml.as(HostPciPassthruInfo.class);

        assertThat(xml.remarks().isUnread(row, "passthruCapable")).isFalse();
        assertThat(xml.remarks().isUnread(row, "passthruActive")).isTrue();
        assertThat(xml.remarks().isUnread(row, "passthruEnabled")).isTrue();
        assertThat(xml.remarks().holes())
                .containsExactly("/HostPciPassthruInfo.passthruEnabled", "/HostPciPassthruInfo.passthruActive");
    }

    @Test
    void aBrokenTruthValueIsNotRead() throws IOException {
        Xml xml = Xml.of("<x><passthruEnabled>maybe</passthruEnabled><passthruCapable>1</passthruCapable></x>");

        HostPciPassthruInfo row = xml.as(HostPciPassthruInfo.class);

        assertThat(xml.remarks().isUnread(row, "passthruEnabled")).isTrue();
        assertThat(xml.remarks().unknownText(row, "passthruEnabled")).contains("maybe");
        assertThat(row.isPassthruCapable()).isTrue();
    }

    @Test
    void unknownConstantsAreRememberedWithTheirText() throws IOException {
        Xml xml = Xml.of("<x><connectionState>dreaming</connectionState></x>");

        HostRuntimeInfo runtime = xml.as(HostRuntimeInfo.class);

        assertThat(runtime.getConnectionState()).isNull();
        assertThat(xml.remarks().unknownText(runtime, "connectionState")).contains("dreaming");
        assertThat(xml.remarks().skipped()).containsKey("value HostRuntimeInfo.connectionState=dreaming");
    }

    @Test
    void prefixesAreReadAsSavedInventoriesWriteThem() throws IOException {
        String declaration = " xmlns:XMLSchema-instance='http://www.w3.org/2001/XMLSchema-instance'";
        DynamicProperty name = Xml.of("<p><name>name</name><val" + declaration
                        + " XMLSchema-instance:type='xsd:string'>esx01</val></p>")
                .as(DynamicProperty.class);
        DynamicProperty parent = Xml.of("<p><name>parent</name><val type='ComputeResource'"
                        + " _XMLSchema-instance:type='ManagedObjectReference'>domain-s24</val></p>")
                .as(DynamicProperty.class);

        assertThat(name.getVal()).isEqualTo("esx01");
        assertThat(parent.getVal()).isInstanceOfSatisfying(ManagedObjectReference.class, reference -> {
            assertThat(reference.getType()).isEqualTo("ComputeResource");
            assertThat(reference.getVal()).isEqualTo("domain-s24");
        });
    }

    @Test
    void listsOfAnyTypeBecomeArraysOfTheirElements() throws IOException {
        DynamicProperty numbers = Xml.of("<p><val xsi:type='ArrayOfInt'><int>3</int><int>4</int></val></p>")
                .as(DynamicProperty.class);
        DynamicProperty states = Xml.of("<p><val xsi:type='HostSystemConnectionState'>connected</val></p>")
                .as(DynamicProperty.class);
        DynamicProperty nothing =
                Xml.of("<p><val xsi:type='ArrayOfScsiLun'></val></p>").as(DynamicProperty.class);

        assertThat(numbers.getVal()).isEqualTo(new Integer[] {3, 4});
        assertThat(states.getVal()).isEqualTo(HostSystemConnectionState.connected);
        assertThat(nothing.getVal()).isEqualTo(new ScsiLun[0]);
    }

    @Test
    void aValueOfAnUnknownTypeIsMarkedAndNotTakenForEmpty() throws IOException {
        Xml xml = Xml.of("<p><name>config.future</name><val xsi:type='ArrayOfHostFuture'><HostFuture/></val></p>");

        DynamicProperty property = xml.as(DynamicProperty.class);

        assertThat(property.getVal()).isEqualTo(new UnknownValue("ArrayOfHostFuture"));
        assertThat(xml.remarks().skipped()).containsEntry("type ArrayOfHostFuture", 1);
    }

    @Test
    void aListWithOneBrokenElementIsNotTakenForTheRest() throws IOException {
        DynamicProperty property = Xml.of("<p><val xsi:type='ArrayOfInt'><int>3</int><int>x</int></val></p>")
                .as(DynamicProperty.class);

        assertThat(property.getVal()).isEqualTo(new UnknownValue("ArrayOfInt"));
    }

    @Test
    void rawBytesOfDevicesAreLeftOut() throws IOException {
        ScsiLun unit = Xml.of("<x><canonicalName>naa.1</canonicalName><standardInquiry>1</standardInquiry>"
                        + "<standardInquiry>2</standardInquiry><scsiLevel>5</scsiLevel></x>")
                .as(ScsiLun.class);

        assertThat(unit.getStandardInquiry()).isNull();
        assertThat(unit.getScsiLevel()).isEqualTo(5);
    }

    @Test
    void aVolumeOfAnUnknownTypeKeepsItsNameAndKind() throws IOException {
        Xml xml = Xml.of("<x><mountInfo><path>/vmfs/volumes/a</path></mountInfo><volume xsi:type='HostFutureVolume'>"
                + "<type>FUTURE</type><name>big</name></volume></x>");

        HostFileSystemMountInfo mount = xml.as(HostFileSystemMountInfo.class);

        assertThat(mount.getVolume().getName()).isEqualTo("big");
        assertThat(xml.remarks().unknownType(mount.getVolume())).contains("HostFutureVolume");
    }
}
