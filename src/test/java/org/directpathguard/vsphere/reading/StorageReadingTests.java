package org.directpathguard.vsphere.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.Disk;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.MemoryTier;
import org.directpathguard.host.PathState;
import org.directpathguard.host.Reading;
import org.directpathguard.host.SwapUse;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VsanUse;
import org.junit.jupiter.api.Test;

/** NVMe topology, paths, vSAN, memory tiers, swap and caches. */
class StorageReadingTests {

    @Test
    void namespacesAreTiedToTheAdapterOfTheirController() throws IOException {
        Mapping host = Answered.host(
                "config.storageDevice.nvmeTopology",
                "<val xsi:type='HostNvmeTopology'><adapter><key>t</key><adapter>key-vim.host.PcieHba-vmhba2</adapter>"
                        + "<connectedController><key>key-vim.host.NvmeController-256</key><controllerNumber>256"
                        + "</controllerNumber><attachedNamespace><key>n1</key><name>eui.0025</name><id>1</id>"
                        + "<blockSize>512</blockSize><capacityInBlocks>9</capacityInBlocks></attachedNamespace>"
                        + "<attachedNamespace><key>n2</key><name>eui.0026</name><id>2</id></attachedNamespace>"
                        + "</connectedController></adapter></val>");

        assertThat(new PathMapper(host).nvmeTopology().value().orElseThrow())
                .containsExactly(
                        new LunPath("key-vim.host.PcieHba-vmhba2", "eui.0025", "", PathState.NOT_TOLD),
                        new LunPath("key-vim.host.PcieHba-vmhba2", "eui.0026", "", PathState.NOT_TOLD));
    }

    @Test
    void theWorseOfTwoPathStatesCounts() throws IOException {
        Mapping host = Answered.host(
                "config.storageDevice.multipathInfo.lun",
                "<val xsi:type='ArrayOfHostMultipathInfoLogicalUnit'><HostMultipathInfoLogicalUnit><key>k</key><id>u</id>"
                        + "<lun>l</lun><path><key>1</key><name>vmhba1:C0:T0:L0</name><pathState>active</pathState>"
                        + "<state>dead</state><adapter>a</adapter></path><path><key>2</key><name>vmhba2:C0:T0:L0</name>"
                        + "<pathState>standby</pathState><adapter>b</adapter></path><path><key>3</key><name>p3</name>"
                        + "<pathState>ofALaterRelease</pathState><state>active</state><adapter>c</adapter></path>"
                        + "</HostMultipathInfoLogicalUnit></val>");

        assertThat(new PathMapper(host).multipath().value().orElseThrow())
                .extracting(LunPath::state)
                .containsExactly(PathState.DEAD, PathState.STANDBY, PathState.UNKNOWN);
    }

    @Test
    void diskGroupsOfVsanAreReadFromBothPlaces() throws IOException {
        String group = "<ssd><canonicalName>naa.cache</canonicalName></ssd>"
                + "<nonSsd><canonicalName>naa.one</canonicalName></nonSsd>"
                + "<nonSsd><canonicalName>naa.two</canonicalName></nonSsd>";
        Mapping host = Answered.host(
                "config.vsanHostConfig",
                "<val xsi:type='VsanHostConfigInfo'><enabled>true</enabled><storageInfo><diskMapping>" + group
                        + "</diskMapping><diskMapInfo><mapping><ssd><canonicalName>naa.second</canonicalName></ssd>"
                        + "</mapping><mounted>true</mounted></diskMapInfo></storageInfo></val>");

        VsanUse use = VsanMapper.map(host).value().orElseThrow();
        assertThat(use.enabled()).isEqualTo(Tristate.YES);
        assertThat(use.express()).isEqualTo(Tristate.NO);
        assertThat(use.diskNames()).containsExactly("naa.cache", "naa.one", "naa.second", "naa.two");
    }

    @Test
    void expressStorageNamesNoDisksHereButTheDisksNameIt() throws IOException {
        Mapping express = Answered.host(
                "config.vsanHostConfig",
                "<val xsi:type='VsanHostConfigInfo'><enabled>true</enabled><vsanEsaEnabled>true</vsanEsaEnabled></val>");
        Mapping disks = Answered.host(
                "config.storageDevice.scsiLun",
                "<val xsi:type='ArrayOfScsiLun'><ScsiLun xsi:type='HostScsiDisk'><key>k</key><canonicalName>eui.1"
                        + "</canonicalName><vsanDiskInfo><vsanUuid>52</vsanUuid><formatVersion>20</formatVersion>"
                        + "</vsanDiskInfo></ScsiLun><ScsiLun xsi:type='HostScsiDisk'><key>l</key>"
                        + "<canonicalName>eui.2</canonicalName></ScsiLun></val>");

        assertThat(VsanMapper.map(express).value().orElseThrow().express()).isEqualTo(Tristate.YES);
        assertThat(new DiskMapper(disks, new Strangers()).map().value().orElseThrow())
                .extracting(Disk::vsan)
                .containsExactly(Tristate.YES, Tristate.NO);
    }

    @Test
    void tiersOfMemoryBearTheirKind() throws IOException {
        Mapping host = Answered.host(
                "hardware.memoryTierInfo",
                "<val xsi:type='ArrayOfHostMemoryTierInfo'><HostMemoryTierInfo><name>Tier"
                        + " 0</name><type>DRAM</type><size>64</size></HostMemoryTierInfo><HostMemoryTierInfo><name>Tier"
                        + " 1</name><type>NVMe</type><flags>memoryTier</flags><size>256</size></HostMemoryTierInfo><HostMemoryTierInfo><name>Tier"
                        + " 2</name><type>CXL</type></HostMemoryTierInfo></val>");

        assertThat(new MemoryTierMapper(host).map().value().orElseThrow())
                .containsExactly(
                        new MemoryTier("Tier 0", MemoryTier.Kind.DRAM, 64),
                        new MemoryTier("Tier 1", MemoryTier.Kind.NVME, 256),
                        new MemoryTier("Tier 2", MemoryTier.Kind.UNKNOWN, 1));
    }

    @Test
    void tieringInSoftwareWithoutATierIsAGap() throws IOException {
        String type = "<val xsi:type='xsd:string'>%s</val>";

        assertThat(tiers(type.formatted("softwareTiering")).isMissing()).isTrue();
        assertThat(tiers(type.formatted("wordOfALaterRelease")).isMissing()).isTrue();
        assertThat(tiers(type.formatted("hardwareTiering")).isMissing()).isFalse();
        assertThat(tiers(type.formatted("noTiering")).isMissing()).isFalse();
    }

    private static Reading<List<MemoryTier>> tiers(String type) throws IOException {
        return new MemoryTierMapper(Answered.host("hardware.memoryTieringType", type)).map();
    }

    @Test
    void everyUserOfSwapIsListedAndThoseOfNoSizeAreNot() throws IOException {
        Mapping host = Answered.host(Map.of(
                "config.systemSwapConfiguration",
                "<val xsi:type='HostSystemSwapConfiguration'>"
                        + "<option xsi:type='HostSystemSwapConfigurationHostCacheOption'><key>0</key></option>"
                        + "<option xsi:type='HostSystemSwapConfigurationDatastoreOption'><key>2</key>"
                        + "<datastore>bulk</datastore></option></val>",
                "config.localSwapDatastore",
                "<val xsi:type='ManagedObjectReference' type='Datastore'>datastore-9</val>",
                "config.cacheConfigurationInfo",
                "<val xsi:type='ArrayOfHostCacheConfigurationInfo'><HostCacheConfigurationInfo><key"
                        + " type='Datastore'>datastore-1</key><swapSize>2</swapSize></HostCacheConfigurationInfo><HostCacheConfigurationInfo><key"
                        + " type='Datastore'>datastore-2</key><swapSize>0</swapSize></HostCacheConfigurationInfo></val>",
                "config.vFlashConfigInfo",
                "<val xsi:type='HostVFlashManagerVFlashConfigInfo'><vFlashResourceConfigInfo><vffs><uuid>ff00</uuid>"
                        + "<name>flash</name></vffs><capacity>1024</capacity></vFlashResourceConfigInfo></val>"));

        assertThat(new SwapMapper(host).map().value().orElseThrow())
                .extracting(SwapUse::purpose, SwapUse::place, SwapUse::sizeBytes)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("system swap", "bulk", 0L),
                        org.assertj.core.groups.Tuple.tuple("swap files of virtual machines", "datastore-9", 0L),
                        org.assertj.core.groups.Tuple.tuple("host cache", "datastore-1", 2L << 20),
                        org.assertj.core.groups.Tuple.tuple("flash read cache", "ff00", 1024L));
    }

    @Test
    void anOptionOfSwapThatIsNotUnderstoodHidesAPlace() throws IOException {
        Mapping host = Answered.host(
                "config.systemSwapConfiguration",
                "<val xsi:type='HostSystemSwapConfiguration'><option xsi:type='SwapOptionOfALaterRelease'><key>7</key>"
                        + "</option></val>");

        assertThat(new SwapMapper(host).map().isMissing()).isTrue();
    }
}
