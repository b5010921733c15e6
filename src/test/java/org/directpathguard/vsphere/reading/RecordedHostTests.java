package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.Disk;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.PathState;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.Reading;
import org.directpathguard.host.StorageState;
import org.directpathguard.host.Volume;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that real hosts gave. */
class RecordedHostTests {

    @ParameterizedTest
    @ValueSource(strings = {"config.storageDevice", "config.fileSystemVolume", "hardware.pciDevice"})
    void everyValueIsReadAsTheSameHostToldItInJson(String property) throws IOException {
        Path folder = RequiredTools.recorded().resolve("govmomi-esxi802");
        PropertyBag host = RecordedAnswer.read(folder.resolve("govmomi-esxi802-retrievepropertiesex.xml"));

        int compared = SameAsJson.compare(
                folder.resolve("govmomi-esxi802-" + property + ".json"),
                host.find(property).value().orElseThrow());

        assertThat(compared).as("values compared").isGreaterThan(30);
        assertThat(host.remarks().skipped().keySet()).allMatch(name -> name.startsWith("element "));
    }

    @Test
    void allAdaptersOfEsxi8SitOnFunctionsOfTheHost() throws IOException {
        Mapping host = Mapping.ofHost(esxi802());
        List<PciAddress> functions = new PciMapper(host, new Strangers())
                .map().functions().orElse(List.of()).stream()
                        .map(PciFunction::address)
                        .toList();

        List<Adapter> adapters =
                StorageMapper.map(host, new Strangers()).adapters().orElse(List.of());

        assertThat(functions).hasSize(43);
        assertThat(adapters)
                .extracting(Adapter::device, Adapter::kind)
                .containsExactly(
                        tuple("vmhba0", AdapterKind.PARALLEL_SCSI),
                        tuple("vmhba1", AdapterKind.BLOCK),
                        tuple("vmhba64", AdapterKind.BLOCK));
        assertThat(adapters)
                .extracting(Adapter::pci)
                .extracting(Reading::value)
                .allSatisfy(address -> assertThat(functions).contains(address.orElseThrow()));
    }

    @Test
    void theThreeTopologiesOfEsxi8TellTheSameWays() throws IOException {
        StorageState storage = StorageMapper.map(Mapping.ofHost(esxi802()), new Strangers());

        assertThat(ways(storage.multipath()))
                .isEqualTo(ways(storage.scsiTopology()))
                .isEqualTo(ways(storage.plugStore()))
                .hasSize(2);
        assertThat(storage.multipath().orElse(List.of()))
                .extracting(LunPath::state)
                .containsOnly(PathState.ACTIVE);
        assertThat(storage.plugStore().orElse(List.of()))
                .extracting(LunPath::state)
                .containsOnly(PathState.NOT_TOLD);
    }

    @Test
    void theSystemVolumesOfEsxi8AreRecognised() throws IOException {
        List<Volume> volumes = StorageMapper.map(Mapping.ofHost(esxi802()), new Strangers())
                .volumes()
                .orElse(List.of());

        assertThat(volumes).filteredOn(Volume::isSystemData).singleElement().satisfies(volume -> {
            assertThat(volume.kind()).isEqualTo(VolumeKind.VMFS);
            assertThat(volume.extents())
                    .singleElement()
                    .satisfies(extent -> assertThat(extent.partition()).isEqualTo(7));
        });
        assertThat(volumes).filteredOn(Volume::isBootBank).hasSize(2);
    }

    @Test
    void anOldVcenterTellsAddressesWithoutSegment() throws IOException {
        StorageState storage = StorageMapper.map(Mapping.ofHost(vcenter55()), new Strangers());

        assertThat(storage.adapters().orElse(List.of()))
                .extracting(
                        Adapter::device,
                        adapter -> adapter.pci().value().orElseThrow().toString(),
                        Adapter::bus)
                .containsExactly(
                        tuple("vmhba0", "0000:00:1f.1", Optional.of(0)),
                        tuple("vmhba1", "0000:0e:00.0", Optional.of(14)),
                        tuple("vmhba32", "0000:00:1f.1", Optional.of(0)));
        assertThat(storage.disks().orElse(List.of()))
                .filteredOn(Disk::disk)
                .singleElement()
                .satisfies(disk -> assertThat(disk.capacityBytes()).contains(587_128_266_752L));
    }

    @Test
    void whatTheOldVcenterWasNotAskedIsMissingOrUnset() throws IOException {
        StorageState storage = StorageMapper.map(Mapping.ofHost(vcenter55()), new Strangers());

        assertThat(storage.volumes().isMissing()).isTrue();
        assertThat(storage.nvmeTopology()).isEqualTo(Reading.unset());
    }

    private static Set<String> ways(Reading<List<LunPath>> paths) {
        return paths.orElse(List.of()).stream()
                .map(path -> path.adapterKey() + " " + path.unit())
                .collect(Collectors.toSet());
    }

    private static PropertyBag esxi802() throws IOException {
        return RecordedAnswer.read(RequiredTools.recorded()
                .resolve("govmomi-esxi802")
                .resolve("govmomi-esxi802-retrievepropertiesex.xml"));
    }

    private static PropertyBag vcenter55() throws IOException {
        return RecordedAnswer.read(
                RequiredTools.recorded().resolve("manageiq-vc55").resolve("host-73-storage.xml"));
    }
}
