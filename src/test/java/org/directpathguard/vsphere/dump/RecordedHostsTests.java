package org.directpathguard.vsphere.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.Extent;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.topology.HostTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Answers of real hosts, put into a folder the way govc would have saved them. */
class RecordedHostsTests {

    @TempDir
    Path folder = Path.of("");

    private HostTopology host(String recording) throws IOException, InventoryException {
        String answer = Files.readString(RequiredTools.recorded().resolve(recording));
        String object = answer.substring(
                answer.indexOf("<obj "),
                answer.contains("</objects>") ? answer.indexOf("</objects>") : answer.indexOf("</returnval>"));
        String file = "<ObjectContent xmlns=\"urn:vim25\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:xsd=\"http://www.w3.org/2001/XMLSchema\">" + object
                + "<propSet><name>name</name><val xsi:type=\"xsd:string\">recorded</val></propSet></ObjectContent>";
        String moid = object.replaceAll("(?s)^<obj [^>]*>([^<]*)</obj>.*", "$1");
        Files.writeString(folder.resolve("0000-HostSystem-" + moid + ".xml"), file);
        try (DumpInventory dump = DumpInventory.open(folder)) {
            HostSnapshot snapshot = dump.read(dump.hosts().get(0));
            return HostTopology.of(snapshot);
        }
    }

    @Test
    void everyAdapterAndNicOfARealEsxi802FindsItsPciFunction() throws Exception {
        HostTopology host = host("govmomi-esxi802/govmomi-esxi802-retrievepropertiesex.xml");

        List<Adapter> adapters = host.snapshot().storage().adapters().value().orElseThrow();
        List<PhysicalNic> nics = host.snapshot().network().nics().value().orElseThrow();
        assertThat(host.functions()).hasSizeGreaterThan(20);
        assertThat(adapters).hasSize(3);
        assertThat(nics).hasSize(2);
        for (Adapter adapter : adapters) {
            PciAddress place = adapter.pci().value().orElseThrow();
            assertThat(host.function(place)).as(adapter.device()).isPresent();
        }
        for (PhysicalNic nic : nics) {
            assertThat(host.function(nic.pci().value().orElseThrow()))
                    .as(nic.device())
                    .isPresent();
        }
        assertThat(host.snapshot().storage().volumes().value().orElseThrow()).isNotEmpty();
    }

    @Test
    void theSoapReadingOfTheRealEsxi802AgreesWithItsJsonRecordingOnEveryPciFunction() throws Exception {
        HostTopology host = host("govmomi-esxi802/govmomi-esxi802-retrievepropertiesex.xml");
        List<String> expected = new ArrayList<>();
        for (JsonNode device : json("hardware.pciDevice").path("_value")) {
            expected.add("%s class %s, %s:%s:%s:%s, %s, %s"
                    .formatted(
                            device.path("id").asString(),
                            sixteenBits(device, "classId"),
                            sixteenBits(device, "vendorId"),
                            sixteenBits(device, "deviceId"),
                            sixteenBits(device, "subVendorId"),
                            sixteenBits(device, "subDeviceId"),
                            device.path("vendorName").asString(),
                            device.path("deviceName").asString()));
        }

        assertThat(expected).as("devices of the recording").hasSize(43);
        assertThat(host.functions())
                .extracting(function -> "%s class %s, %s, %s, %s"
                        .formatted(
                                function.address(),
                                function.pciClass(),
                                function.identity(),
                                function.vendorName(),
                                function.deviceName()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void theSoapReadingOfTheRealEsxi802AgreesWithItsJsonRecordingOnAdaptersDisksAndVolumes() throws Exception {
        HostTopology host = host("govmomi-esxi802/govmomi-esxi802-retrievepropertiesex.xml");
        JsonNode storage = json("config.storageDevice");
        List<String> adapters = new ArrayList<>();
        for (JsonNode adapter : storage.path("hostBusAdapter")) {
            adapters.add("%s %s on %s, bus %d, %s, %s"
                    .formatted(
                            adapter.path("key").asString(),
                            adapter.path("device").asString(),
                            adapter.path("pci").asString(),
                            adapter.path("bus").asInt(),
                            adapter.path("driver").asString(),
                            adapter.path("model").asString()));
        }
        List<String> disks = new ArrayList<>();
        for (JsonNode lun : storage.path("scsiLun")) {
            if (lun.path("lunType").asString().equals("disk")) {
                disks.add(lun.path("key").asString() + " "
                        + lun.path("canonicalName").asString());
            }
        }
        List<String> volumes = new ArrayList<>();
        for (JsonNode mount : json("config.fileSystemVolume").path("mountInfo")) {
            JsonNode volume = mount.path("volume");
            List<Extent> extents = new ArrayList<>();
            for (JsonNode extent : volume.path("extent")) {
                extents.add(new Extent(
                        extent.path("diskName").asString(),
                        extent.path("partition").asInt()));
            }
            volumes.add("%s at %s, %d bytes, on %s"
                    .formatted(
                            volume.path("name").asString(),
                            mount.path("mountInfo").path("path").asString(),
                            volume.path("capacity").asLong(),
                            extents));
        }

        assertThat(adapters).as("adapters of the recording").hasSize(3);
        assertThat(host.snapshot().storage().adapters().value().orElseThrow())
                .extracting(adapter -> "%s %s on %s, bus %d, %s, %s"
                        .formatted(
                                adapter.key(),
                                adapter.device(),
                                adapter.pci().value().orElseThrow(),
                                adapter.bus().orElseThrow(),
                                adapter.driver(),
                                adapter.model()))
                .containsExactlyInAnyOrderElementsOf(adapters);
        assertThat(disks).as("disks of the recording").isNotEmpty();
        assertThat(host.disks())
                .extracting(access -> access.disk().key() + " " + access.disk().canonicalName())
                .containsExactlyInAnyOrderElementsOf(disks);
        assertThat(volumes).as("volumes of the recording").isNotEmpty();
        assertThat(host.snapshot().storage().volumes().value().orElseThrow())
                .extracting(volume -> "%s at %s, %d bytes, on %s"
                        .formatted(
                                volume.name(),
                                volume.path(),
                                volume.capacityBytes().orElseThrow(),
                                volume.extents()))
                .containsExactlyInAnyOrderElementsOf(volumes);
    }

    /** The same host's answer to the JSON protocol: what our reading of the SOAP answer must come to. */
    private static JsonNode json(String property) throws IOException {
        Path recording = Path.of("govmomi-esxi802", "govmomi-esxi802-" + property + ".json");
        return new JsonMapper()
                .readTree(Files.readString(RequiredTools.recorded().resolve(recording)));
    }

    /** The protocol gives these numbers as signed shorts; people and tables write four hexadecimal digits. */
    private static String sixteenBits(JsonNode device, String field) {
        return "%04x".formatted(device.path(field).asInt() & 0xffff);
    }

    @Test
    void aRealVcenter55WritesAddressesWithoutTheirSegmentAndTheyAreRead() throws Exception {
        HostTopology host = host("manageiq-vc55/host-73-storage.xml");

        List<Adapter> adapters = host.snapshot().storage().adapters().value().orElseThrow();
        assertThat(adapters)
                .extracting(adapter ->
                        adapter.device() + " " + adapter.pci().value().orElseThrow())
                .containsExactly("vmhba0 0000:00:1f.1", "vmhba1 0000:0e:00.0", "vmhba32 0000:00:1f.1");
        assertThat(host.disks())
                .extracting(access -> access.disk().canonicalName())
                .as("the CD-ROM drive is none")
                .containsExactly("mpx.vmhba1:C0:T0:L0");
        assertThat(host.adaptersOn(Set.of(PciSpelling.VSPHERE.parse("0e:00.0").orElseThrow())))
                .extracting(place -> place.adapter().device())
                .containsExactly("vmhba1");
        assertThat(host.snapshot().pci().passthrough().isMissing())
                .as("what was not recorded is missing, not empty")
                .isTrue();
    }
}
