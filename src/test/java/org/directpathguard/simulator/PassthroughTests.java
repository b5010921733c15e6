package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PassthroughTests {

    private static final String SATA = "0000:00:1f.2";

    private SimulatedVCenter server;
    private Conversation client;

    @BeforeEach
    void start() throws Exception {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
        client = Conversation.loggedIn(server);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void anEnabledFunctionWaitsForTheReboot() throws Exception {
        enable("esx01", SATA, true);

        assertThat(row("esx01", SATA).textAt("passthruEnabled")).isEqualTo("true");
        assertThat(row("esx01", SATA).textAt("passthruActive")).isEqualTo("false");
        assertThat(client.read(host("esx01"), "summary.rebootRequired").text()).isEqualTo("true");
        assertThat(names("esx01", "config.storageDevice.hostBusAdapter", "device"))
                .containsExactly("vmhba0");
    }

    @Test
    void afterTheRebootEverythingOnTheFunctionIsGone() throws Exception {
        enable("esx01", SATA, true);
        client.call(host("esx01"), "RebootHost_Task", Vim.text("force", true));
        server.control().reboot("esx01");

        assertThat(row("esx01", SATA).textAt("passthruActive")).isEqualTo("true");
        assertThat(names("esx01", "config.storageDevice.hostBusAdapter", "device"))
                .isEmpty();
        assertThat(names("esx01", "config.storageDevice.scsiLun", "canonicalName"))
                .isEmpty();
        assertThat(names("esx01", "config.fileSystemVolume.mountInfo", "vStorageSupport"))
                .isEmpty();
        assertThat(scratch("esx01")).isEqualTo("/tmp/scratch");
        assertThat(client.read(find("Datastore", "datastore1"), "summary.accessible")
                        .text())
                .isEqualTo("false");
        assertThat(client.read(find("VirtualMachine", "freenas"), "runtime.connectionState")
                        .text())
                .isEqualTo("inaccessible");
    }

    @Test
    void switchingOffOnAHostThatLostItsBootDiskDoesNotSurviveTheReboot() throws Exception {
        enable("esx10", SATA, false);
        assertThat(row("esx10", SATA).textAt("passthruEnabled")).isEqualTo("false");

        server.control().reboot("esx10");

        assertThat(row("esx10", SATA).textAt("passthruEnabled")).isEqualTo("true");
        assertThat(row("esx10", SATA).textAt("passthruActive")).isEqualTo("true");
    }

    @Test
    void switchingOffBeforeTheRebootSavesTheHost() throws Exception {
        enable("esx09", SATA, false);
        server.control().reboot("esx09");

        assertThat(row("esx09", SATA).textAt("passthruActive")).isEqualTo("false");
        assertThat(names("esx09", "config.storageDevice.hostBusAdapter", "device"))
                .containsExactly("vmhba0");
    }

    @Test
    void aNewerHostGivesAFunctionAwayAtOnceAndTakesItBackForGood() throws Exception {
        enable("esx07", "0000:01:00.0", true);
        assertThat(row("esx07", "0000:01:00.0").textAt("passthruActive")).isEqualTo("true");
        assertThat(names("esx07", "config.storageDevice.hostBusAdapter", "device"))
                .containsExactly("vmhba2");

        enable("esx07", "0000:01:00.0", false);
        server.control().reboot("esx07");
        assertThat(names("esx07", "config.storageDevice.hostBusAdapter", "device"))
                .containsExactly("vmhba1", "vmhba2");
    }

    @Test
    void aNewerHostWaitsWhenItIsToldNotToApplyNow() throws Exception {
        client.call(
                passthruSystem("esx07"),
                "UpdatePassthruConfig",
                Vim.data(
                        "config",
                        Vim.text("id", "0000:01:00.0"),
                        Vim.text("passthruEnabled", true),
                        Vim.text("applyNow", false)));

        assertThat(row("esx07", "0000:01:00.0").textAt("passthruActive")).isEqualTo("false");
    }

    @Test
    void everythingBehindTheBridgeLeavesWithTheGraphicsCard() throws Exception {
        enable("esx08", "0000:01:00.0", true);

        assertThat(row("esx08", "0000:01:01.0").textAt("passthruEnabled")).isEqualTo("true");
    }

    @Test
    void anUnknownOrUnfitFunctionIsRefused() throws Exception {
        assertThat(client.faultOf(passthruSystem("esx01"), "UpdatePassthruConfig", config("0000:7f:00.0", true)))
                .isEqualTo("HostConfigFault");
        assertThat(client.faultOf(passthruSystem("esx01"), "UpdatePassthruConfig", config("0000:00:1f.0", true)))
                .isEqualTo("HostConfigFault");
    }

    @Test
    void aChangeMadeElsewhereLeavesATaskEventWithItsAuthor() throws Exception {
        server.control().toggle("esx01", FunctionPlan.address(SATA), true);

        List<Element> events = client.call(
                new ObjectReference("EventManager", "EventManager"),
                "QueryEvents",
                Vim.data("filter", Vim.text("eventTypeId", "vim.event.TaskEvent")));
        assertThat(events).hasSize(1);
        assertThat(events.get(0).textAt("info", "descriptionId"))
                .isEqualTo("host.PciPassthruSystem.updatePassthruConfig");
        assertThat(events.get(0).textAt("userName")).contains("somebody-else");
        assertThat(events.get(0).textAt("host", "name")).isEqualTo("esx01");
    }

    @Test
    void theBootDiskShowsThePartitionsOfAnInstallation() throws Exception {
        Element config = client.read(host("esx01"), "configManager.storageSystem");
        ObjectReference storage = ObjectReference.of(config);
        String boot =
                names("esx01", "config.storageDevice.scsiLun", "devicePath").get(0);

        List<Element> tables = client.call(storage, "RetrieveDiskPartitionInfo", Vim.text("devicePath", boot));

        assertThat(tables.get(0).child("spec").orElseThrow().all("partition"))
                .extracting(partition -> partition.textAt("type"))
                .contains("systemPartition", "linuxNative", "vmkDiagnostic", "vmfs");
    }

    private void enable(String host, String function, boolean enabled) throws Exception {
        client.call(passthruSystem(host), "UpdatePassthruConfig", config(function, enabled));
    }

    private static Element config(String function, boolean enabled) {
        return Vim.data("config", Vim.text("id", function), Vim.text("passthruEnabled", enabled));
    }

    private ObjectReference passthruSystem(String host) throws Exception {
        return ObjectReference.of(client.read(host(host), "configManager.pciPassthruSystem"));
    }

    private Element row(String host, String function) throws Exception {
        return client.read(host(host), "config.pciPassthruInfo").children().stream()
                .filter(row -> row.textAt("id").equals(function))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names(String host, String path, String property) throws Exception {
        return client.read(host(host), path).children().stream()
                .map(element -> element.textAt(property))
                .toList();
    }

    private String scratch(String host) throws Exception {
        return client.read(host(host), "config.option").children().stream()
                .filter(option -> option.textAt("key").equals("ScratchConfig.CurrentScratchLocation"))
                .map(option -> option.textAt("value"))
                .findFirst()
                .orElseThrow();
    }

    private ObjectReference host(String name) {
        return find("HostSystem", name);
    }

    private ObjectReference find(String type, String name) {
        return server.control().find(type, name);
    }

    @Test
    void withThePortThatCarriesThemStorageOverTheNetworkFallsAndComesBack() throws Exception {
        String port = "0000:01:00.1";
        enable("esx14", port, true);

        assertThat(names("esx14", "config.network.pnic", "device")).doesNotContain("vmnic5");
        assertThat(names("esx14", "config.storageDevice.hostBusAdapter", "device"))
                .as("software iSCSI stays")
                .contains("vmhba64");
        for (String datastore : List.of("iscsi-prod", "nfs-iso")) {
            assertThat(client.read(find("Datastore", datastore), "summary.accessible")
                            .text())
                    .as(datastore)
                    .isEqualTo("false");
        }
        assertThat(client.read(find("VirtualMachine", "pxe"), "runtime.connectionState")
                        .text())
                .isEqualTo("inaccessible");

        enable("esx14", port, false);

        assertThat(client.read(find("Datastore", "nfs-iso"), "summary.accessible")
                        .text())
                .isEqualTo("true");
        assertThat(client.read(find("VirtualMachine", "voip"), "runtime.connectionState")
                        .text())
                .isEqualTo("connected");
    }

    @Test
    void aLabelStaysWithItsFunction() throws Exception {
        ObjectReference system = ObjectReference.of(client.read(host("esx07"), "configManager.pciPassthruSystem"));
        client.call(
                system,
                "UpdatePassthruConfig",
                Vim.data(
                        "config",
                        Vim.text("id", "0000:01:00.0"),
                        Vim.text("passthruEnabled", true),
                        Vim.text("applyNow", false),
                        Vim.text("hardwareLabel", "gpu-a")));
        server.control().reboot("esx07");

        assertThat(row("esx07", "0000:01:00.0").textAt("hardwareLabel")).isEqualTo("gpu-a");
    }
}
