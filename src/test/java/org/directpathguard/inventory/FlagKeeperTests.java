package org.directpathguard.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.directpathguard.check.Checker;
import org.directpathguard.check.FlagMemory;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Policy;
import org.directpathguard.rules.RuleId;
import org.directpathguard.simulator.Inventories;
import org.directpathguard.simulator.SimulatedVCenter;
import org.directpathguard.simulator.SimulatorOptions;
import org.directpathguard.testing.HostBuilder;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.Credentials;
import org.directpathguard.vsphere.connection.ServerAddress;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FlagKeeperTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SATA = "0000:00:1f.2";

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatAFlagWasSetForIsKnownAfterARestartAndStaleOnceAnotherDeviceSitsThere() throws Exception {
        Path file = folder.resolve("data").resolve("flags");
        PciAddress sata = PciSpelling.VSPHERE.parse(SATA).orElseThrow();
        try (SimulatedVCenter vcenter = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()))) {
            vcenter.control().toggle("esx01", sata, true);
            FlagKeeper first = FlagKeeper.in(file);
            try (LiveFleet fleet = watch(vcenter, first)) {
                HostSnapshot host = esx01(fleet);
                await().atMost(PATIENCE).until(() -> Files.exists(file));
                assertThat(first.memory().of(host)).containsKey(sata);
                assertThat(rules(host, first.memory())).doesNotContain(RuleId.STALE_FLAG);
            }
            String kept = Files.readString(file);
            assertThat(kept).contains(SATA + " 8086:3b25");

            // As if the file had been written while another device sat at that address.
            Files.writeString(file, kept.replace(SATA + " 8086:3b25", SATA + " 10de:1eb8"));
            FlagKeeper second = FlagKeeper.in(file);
            try (LiveFleet fleet = watch(vcenter, second)) {
                assertThat(rules(esx01(fleet), second.memory())).contains(RuleId.STALE_FLAG);
            }
        }
    }

    @Test
    void aFileThatCannotBeWrittenDoesNotStopTheWatch() throws IOException, InventoryException {
        Path occupied = Files.writeString(folder.resolve("occupied"), "");
        FlagKeeper keeper = FlagKeeper.in(folder.resolve("new").resolve("flags"));
        Files.createSymbolicLink(folder.resolve("new"), occupied);
        keeper.note(HostBuilder.article().row(SATA, "", true, false).build());
        keeper.save();

        assertThat(keeper.memory().of(HostBuilder.article().build())).isNotEmpty();
    }

    private static LiveFleet watch(SimulatedVCenter vcenter, FlagKeeper flags) throws InventoryException {
        InventorySettings settings = new InventorySettings(
                "lab",
                new ConnectionSettings(
                        ServerAddress.parse(vcenter.url()),
                        new Credentials(vcenter.user(), vcenter.password()::toCharArray),
                        Trust.pinned(Thumbprint.parse(vcenter.thumbprint()).orElseThrow())));
        return LiveFleet.watch(List.of(settings), Pace.standard(), flags);
    }

    private static HostSnapshot esx01(LiveFleet fleet) {
        return await().atMost(PATIENCE)
                .until(
                        () -> fleet.hosts().stream()
                                .filter(host -> host.reference().name().equals("esx01"))
                                .flatMap(host -> host.snapshot().stream())
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static List<RuleId> rules(HostSnapshot host, FlagMemory memory) throws InventoryException {
        return new Checker(Policy.standard(), memory)
                .check(host, List.of(SATA), false).findings().stream()
                        .map(Finding::rule)
                        .toList();
    }
}
