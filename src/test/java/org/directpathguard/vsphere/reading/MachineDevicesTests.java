package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.HeldDevice;
import org.directpathguard.host.HeldDevice.Kind;
import org.directpathguard.host.RawDisk;
import org.directpathguard.pci.PciAddress;
import org.junit.jupiter.api.Test;

/** PCI devices and raw disks in the hardware of virtual machines. */
class MachineDevicesTests {

    private static final String LABEL = "<key>13000</key><deviceInfo><label>device</label><summary/></deviceInfo>";

    private static MachineDevices machine(String devices) throws IOException {
        return new MachineDevices(Mapping.of(Answered.bag(
                "VirtualMachine",
                Map.of("config.hardware.device", "<val xsi:type='ArrayOfVirtualDevice'>" + devices + "</val>"))));
    }

    private static HeldDevice held(String type, String backing) throws IOException {
        List<HeldDevice> devices = machine(
                        "<VirtualDevice xsi:type='" + type + "'>" + LABEL + backing + "</VirtualDevice>")
                .heldDevices()
                .value()
                .orElseThrow();
        assertThat(devices).hasSize(1);
        return devices.get(0);
    }

    @Test
    void aFixedDeviceNamesItsFunctionAndRemembersWhatItWas() throws IOException {
        HeldDevice device = held(
                "VirtualPCIPassthrough",
                "<backing xsi:type='VirtualPCIPassthroughDeviceBackingInfo'><deviceName/><id>0000:1A:00.1</id>"
                        + "<deviceId>72</deviceId><systemId>BYPASS</systemId><vendorId>4096</vendorId></backing>");

        assertThat(device.kind()).isEqualTo(Kind.FIXED);
        assertThat(device.address()).contains(new PciAddress(0, 0x1a, 0, 1));
        assertThat(device.vendorAndDevice()).contains("1000:0072");
    }

    @Test
    void vendorsAboveTheRangeOfAShortKeepTheirDigits() throws IOException {
        HeldDevice device = held(
                "VirtualPCIPassthrough",
                "<backing xsi:type='VirtualPCIPassthroughDeviceBackingInfo'><id>0000:02:00.0</id>"
                        + "<deviceId>0x10D3</deviceId><vendorId>-32634</vendorId></backing>");

        assertThat(device.vendorAndDevice()).contains("8086:10d3");
    }

    @Test
    void aDynamicDeviceListsWhatItTakesAndWhatItWasGiven() throws IOException {
        HeldDevice device = held(
                "VirtualPCIPassthrough",
                "<backing xsi:type='VirtualPCIPassthroughDynamicBackingInfo'><deviceName/>"
                        + "<allowedDevice><vendorId>4318</vendorId><deviceId>7864</deviceId></allowedDevice>"
                        + "<allowedDevice><vendorId>4318</vendorId><deviceId>8757</deviceId></allowedDevice>"
                        + "<customLabel>gpu</customLabel><assignedId>0000:65:00.0</assignedId></backing>");

        assertThat(device.kind()).isEqualTo(Kind.DYNAMIC);
        assertThat(device.allowed()).containsExactly("10de:1eb8", "10de:2235");
        assertThat(device.address()).contains(new PciAddress(0, 0x65, 0, 0));
    }

    @Test
    void aDynamicDeviceOfAMachineThatIsOffHoldsNothingYet() throws IOException {
        HeldDevice device = held(
                "VirtualPCIPassthrough",
                "<backing xsi:type='VirtualPCIPassthroughDynamicBackingInfo'>"
                        + "<allowedDevice><vendorId>4318</vendorId><deviceId>7864</deviceId></allowedDevice></backing>");

        assertThat(device.address()).isEmpty();
    }

    @Test
    void aGraphicsShareIsNoWholeFunction() throws IOException {
        HeldDevice device = held(
                "VirtualPCIPassthrough",
                "<backing xsi:type='VirtualPCIPassthroughVmiopBackingInfo'><vgpu>grid_p40-4q</vgpu></backing>");

        assertThat(device.kind()).isEqualTo(Kind.VIRTUAL_GPU);
        assertThat(device.address()).isEmpty();
    }

    @Test
    void aVirtualFunctionIsNamedWhereTheHostHasChosenOne() throws IOException {
        HeldDevice device = held(
                "VirtualSriovEthernetCard",
                "<sriovBacking><physicalFunctionBacking><id>0000:3b:00.0</id><deviceId>1572</deviceId>"
                        + "<vendorId>-32634</vendorId></physicalFunctionBacking><virtualFunctionBacking>"
                        + "<id>0000:3b:02.1</id><deviceId>154c</deviceId><vendorId>-32634</vendorId>"
                        + "</virtualFunctionBacking></sriovBacking>");

        assertThat(device.kind()).isEqualTo(Kind.SRIOV);
        assertThat(device.address()).contains(new PciAddress(0, 0x3b, 2, 1));
        assertThat(device.vendorAndDevice()).contains("8086:154c");
    }

    @Test
    void aVirtualFunctionThatTheHostChoosesHasNoAddress() throws IOException {
        HeldDevice device = held(
                "VirtualSriovEthernetCard",
                "<sriovBacking><physicalFunctionBacking><id>Automatic-0000:00:00.0</id></physicalFunctionBacking>"
                        + "</sriovBacking>");

        assertThat(device.kind()).isEqualTo(Kind.SRIOV);
        assertThat(device.address()).isEmpty();
    }

    @Test
    void aBackingOfALaterReleaseIsKeptAsSomethingElse() throws IOException {
        HeldDevice device = held("VirtualPCIPassthrough", "<backing xsi:type='VirtualPCIPassthroughOfALaterRelease'/>");

        assertThat(device.kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void rawDisksOfEveryGenerationNameTheirUnit() throws IOException {
        String disks = "<VirtualDevice xsi:type='VirtualDisk'>" + LABEL
                + "<backing xsi:type='VirtualDiskRawDiskMappingVer1BackingInfo'><fileName>[a] b.vmdk</fileName>"
                + "<lunUuid>020000000060</lunUuid><deviceName>vml.020000000060</deviceName>"
                + "<compatibilityMode>physicalMode</compatibilityMode></backing></VirtualDevice>"
                + "<VirtualDevice xsi:type='VirtualDisk'>" + LABEL
                + "<backing xsi:type='VirtualDiskRawDiskVer2BackingInfo'><deviceName>/vmfs/devices/disks/naa.7"
                + "</deviceName></backing></VirtualDevice>"
                + "<VirtualDevice xsi:type='VirtualDisk'>" + LABEL
                + "<backing xsi:type='VirtualDiskFlatVer2BackingInfo'><fileName>[a] c.vmdk</fileName></backing>"
                + "</VirtualDevice>";

        assertThat(machine(disks).rawDisks().value().orElseThrow())
                .containsExactly(
                        new RawDisk("device", "020000000060", "vml.020000000060"),
                        new RawDisk("device", "", "/vmfs/devices/disks/naa.7"));
    }

    @Test
    void aDiskWhoseBackingIsNotUnderstoodMayBeARawOne() throws IOException {
        String disk = "<VirtualDevice xsi:type='VirtualDisk'>" + LABEL
                + "<backing xsi:type='VirtualDiskOfALaterRelease'/></VirtualDevice>";

        assertThat(machine(disk).rawDisks().isMissing()).isTrue();
    }
}
