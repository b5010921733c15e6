package org.directpathguard.vsphere.dump;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Origin;
import org.directpathguard.host.Tristate;
import org.directpathguard.testing.RequiredTools;
import org.directpathguard.vsphere.live.LiveInventory;
import org.directpathguard.vsphere.testing.Vcsim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders as govc itself writes them, from govmomi's simulator of a vCenter. */
class SavedByGovcTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aSavedInventorySaysWhatTheServerSaid() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "2", "-vm", "2");
                LiveInventory live = LiveInventory.open(vcsim.settings());
                DumpInventory dump = DumpInventory.open(save(vcsim))) {
            assertThat(dump.hosts()).isEqualTo(live.hosts()).hasSize(3);
            for (HostReference host : live.hosts()) {
                HostSnapshot saved = dump.read(host);

                assertThat(saved)
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Instant.class)
                        // What no property holds, the server's address, and lists that vcsim sends empty or not at all.
                        .ignoringFields(
                                "origin",
                                "identity.vcenter",
                                "pci",
                                "network.rdmaDevices",
                                "system.esxcliDevices",
                                "system.bootNic",
                                "system.partitionTables")
                        .isEqualTo(live.read(host));
                assertThat(saved.pci().functions())
                        .isEqualTo(live.read(host).pci().functions());
                assertThat(saved.origin()).isEqualTo(Origin.DUMP);
                assertThat(saved.wholeInventoryVisible()).isEqualTo(Tristate.YES);
                assertThat(saved.strangers()).isEmpty();
            }
        }
    }

    @Test
    void whatNoPropertyHoldsIsNotInASavedInventory() throws Exception {
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "1", "-vm", "0");
                DumpInventory dump = DumpInventory.open(save(vcsim))) {
            HostSnapshot host = dump.read(dump.hosts().get(0));

            assertThat(List.of(
                            host.system().partitionTables().gap().orElseThrow(),
                            host.system().esxcliDevices().gap().orElseThrow(),
                            host.system().bootNic().gap().orElseThrow()))
                    .extracting(Gap::cause)
                    .containsOnly(Gap.Cause.NOT_IN_SOURCE);
            assertThat(host.pci().passthrough().gap())
                    .as("vcsim has no passthrough rows")
                    .hasValueSatisfying(gap -> assertThat(gap.cause()).isEqualTo(Gap.Cause.NOT_RETURNED));
        }
    }

    @Test
    void aSavedInventoryServedBySimulatorReadsTheSameAgain() throws Exception {
        Path saved;
        try (Vcsim vcsim = Vcsim.start(folder, "-host", "2", "-vm", "2")) {
            saved = save(vcsim);
        }
        try (Vcsim again = Vcsim.start(folder, "-load", saved.toString());
                LiveInventory live = LiveInventory.open(again.settings());
                DumpInventory dump = DumpInventory.open(saved)) {
            assertThat(live.hosts()).isEqualTo(dump.hosts());
            for (HostReference host : dump.hosts()) {
                HostSnapshot now = live.read(host);
                HostSnapshot before = dump.read(host);
                assertThat(now.storage()).isEqualTo(before.storage());
                assertThat(now.pci().functions()).isEqualTo(before.pci().functions());
                assertThat(now.network().switches()).isEqualTo(before.network().switches());
                assertThat(now.machines()).isEqualTo(before.machines());
            }
        }
    }

    private Path save(Vcsim vcsim) throws Exception {
        Path target = folder.resolve("saved");
        ProcessBuilder builder = new ProcessBuilder(
                        RequiredTools.program("govc").toString(), "object.save", "-d", target.toString())
                .redirectErrorStream(true);
        builder.environment().put("GOVC_URL", "https://" + vcsim.address() + "/sdk");
        builder.environment().put("GOVC_USERNAME", "user");
        builder.environment().put("GOVC_PASSWORD", "pass");
        builder.environment().put("GOVC_TLS_CA_CERTS", vcsim.authority().toString());
        builder.environment().put("GOVC_PERSIST_SESSION", "false");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return target;
    }
}
