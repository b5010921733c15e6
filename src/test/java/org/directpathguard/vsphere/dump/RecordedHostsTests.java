package org.directpathguard.vsphere.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.topology.HostTopology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
