package org.directpathguard.repair.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.junit.jupiter.api.Test;

class StateArchiveTests {

    private static final String CONF = """
            /system/uuid = "4f1d3c2b-0000-1111-2222-333344445555"
            /adv/Misc/HostName = "esx01"
            /device/000:31.2/owner = "passthru"
            /device/000:31.2/vmkname = "vmhba0"
            /device/000:31.2/vendor = "8086"
            /device/000:31.2/device = "3b25"
            /device/003:00.0/owner = "passthru"
            /device/000:25.0/owner = "vmkernel"
            """;

    @Test
    void readsWhatIsInPassthrough() throws Exception {
        StateArchive archive = StateArchive.read(TestTars.state(CONF));

        assertThat(archive.kind()).isEqualTo(ArchiveKind.STATE);
        assertThat(archive.compression().text()).isEqualTo("gzip+gzip");
        assertThat(archive.entries()).hasSize(2);
        PassthroughEntry sata = archive.entries().get(0);
        assertThat(sata.address()).contains(new PciAddress(0, 0, 0x1f, 2));
        assertThat(sata.otherReading()).isEmpty();
        assertThat(sata.vmkname()).contains("vmhba0");
        assertThat(sata.vendorId()).contains("8086");
        assertThat(sata.role()).isEqualTo(DeviceRole.STORAGE);
        assertThat(archive.identity().hostName()).contains("esx01");
    }

    @Test
    void givesTheStorageControllerBack() throws Exception {
        StateArchive archive = StateArchive.read(TestTars.state(CONF));
        Selection selection = Selection.choose(archive, List.of(), List.of());

        RewrittenState rewritten = archive.rewrite(selection.entries(), RewriteOptions.DEFAULT);

        assertThat(rewritten.changedBytes()).isEqualTo(8);
        assertThat(rewritten.diff())
                .containsExactly("- /device/000:31.2/owner = \"passthru\"", "+ /device/000:31.2/owner = \"vmkernel\"");
        StateArchive again = StateArchive.read(rewritten.bytes());
        assertThat(again.entries()).hasSize(1);
        assertThat(again.rewrite(Set.of(), RewriteOptions.DEFAULT).bytes()).isEqualTo(rewritten.bytes());
    }
}
