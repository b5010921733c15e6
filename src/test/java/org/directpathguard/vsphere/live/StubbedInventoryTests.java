package org.directpathguard.vsphere.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.UnreachableServerException;
import org.directpathguard.vsphere.testing.StubAnswers;
import org.directpathguard.vsphere.testing.StubServer;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a real server does on a bad day, and what only some servers answer. */
class StubbedInventoryTests {

    private static final String FIRST = "RetrievePropertiesEx";
    private static final String NEXT = "ContinueRetrievePropertiesEx";
    private static final HostReference HOST =
            new HostReference("host-1", "esx1", Optional.empty(), ConnectionState.CONNECTED);

    private TestCertificate certificate;
    private StubServer server;

    @BeforeEach
    void startServer() throws Exception {
        certificate = TestCertificate.valid();
        server = StubServer.start(certificate.serverContext());
        server.on(
                "CreateContainerView",
                StubAnswers.answer("CreateContainerView", "<returnval type=\"ContainerView\">view-1</returnval>"));
        server.on("DestroyView", StubAnswers.answer("DestroyView", ""));
        server.on(FIRST, StubAnswers.page(FIRST, "token-1", "1", "2"));
        server.on(NEXT, StubAnswers.page(NEXT, "", "3"));
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void allPagesAreRead() throws Exception {
        try (LiveInventory inventory = open()) {
            assertThat(inventory.hosts()).extracting(HostReference::name).containsExactly("esx1", "esx2", "esx3");
        }
    }

    @Test
    void aSessionThatEndsBetweenTwoPagesStartsTheReadingAnewAndDoublesNothing() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        server.on(NEXT, exchange -> {
            if (asked.getAndIncrement() == 0) {
                StubServer.send(exchange, 500, StubAnswers.fault("NotAuthenticated", "not authenticated", ""));
            } else {
                StubServer.send(exchange, 200, StubAnswers.page(NEXT, "", "3"));
            }
        });

        try (LiveInventory inventory = open()) {
            assertThat(inventory.hosts()).extracting(HostReference::name).containsExactly("esx1", "esx2", "esx3");
        }
        assertThat(server.calls()).filteredOn("Login"::equals).hasSize(2);
    }

    @Test
    void aServerThatFallsSilentInTheMiddleOfAPageIsToldAndNotAskedForThatPageAgain() throws Exception {
        server.on(NEXT, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody()
                    .write(StubAnswers.page(NEXT, "", "3").substring(0, 300).getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            rest();
        });

        try (LiveInventory inventory = open()) {
            assertThatThrownBy(inventory::hosts)
                    .isInstanceOf(UnreachableServerException.class)
                    .hasMessageContaining("fell silent");
        }
        assertThat(server.calls()).filteredOn(NEXT::equals).hasSize(1);
    }

    @Test
    void aPathThatTheServerIsTooOldForIsLeftOut() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        server.on(FIRST, exchange -> {
            boolean old = server.requests().get(server.requests().size() - 1).contains("nvmeTopology");
            if (old) {
                refused.incrementAndGet();
                StubServer.send(
                        exchange,
                        500,
                        StubAnswers.fault("InvalidProperty", "", "<name>config.storageDevice.nvmeTopology</name>"));
            } else {
                StubServer.send(exchange, 200, StubAnswers.page(FIRST, "", "1"));
            }
        });

        try (LiveInventory inventory = open()) {
            assertThat(inventory.read(HOST).storage().nvmeTopology().gap()).isEmpty();
            inventory.read(HOST);
        }
        assertThat(refused).as("asked once, remembered").hasValue(1);
    }

    @Test
    void aPropertyThatMayNotBeReadNamesThePrivilege() throws Exception {
        server.on(
                FIRST,
                StubAnswers.answer(
                        FIRST,
                        "<returnval><objects><obj type=\"HostSystem\">host-1</obj><missingSet>"
                                + "<path>config.pciPassthruInfo</path><fault><fault xsi:type=\"NoPermission\">"
                                + "<object type=\"HostSystem\">host-1</object><privilegeId>System.Read</privilegeId>"
                                + "</fault><localizedMessage/></fault></missingSet></objects></returnval>"));

        try (LiveInventory inventory = open()) {
            HostSnapshot host = inventory.read(HOST);

            assertThat(host.pci().passthrough().gap())
                    .contains(new Gap("config.pciPassthruInfo", Gap.Cause.NO_PERMISSION, Optional.of("System.Read")));
        }
    }

    @Test
    void aReadingAccountWithoutPropagationDoesNotSeeTheWholeInventory() throws Exception {
        answerPrivilege(true);
        answerPermissions("VSPHERE.LOCAL\\guard", false);
        assertThat(visible()).isEqualTo(Tristate.NO);

        answerPermissions("VSPHERE.LOCAL\\guard", true);
        assertThat(visible()).isEqualTo(Tristate.YES);

        answerPrivilege(false);
        assertThat(visible()).isEqualTo(Tristate.NO);
    }

    @Test
    void whereVisibilityCannotBeAskedItIsUnknown() throws Exception {
        server.on(
                "HasPrivilegeOnEntities",
                exchange -> StubServer.send(exchange, 500, StubAnswers.fault("MethodNotFound", "", "")));

        assertThat(visible()).isEqualTo(Tristate.UNKNOWN);
    }

    @Test
    void passthroughIsSetWithTheIdThatTheHostUses() throws Exception {
        answerPassthroughRows();
        server.on("UpdatePassthruConfig", StubAnswers.answer("UpdatePassthruConfig", ""));

        try (LiveInventory inventory = open()) {
            new HostChanges(inventory.session())
                    .setPassthrough("host-1", List.of(new PciAddress(0, 3, 0, 0)), false, Optional.of(false));
        }

        assertThat(server.requests())
                .anyMatch(text -> text.contains("<config><id>03:00.0</id><passthruEnabled>false</passthruEnabled>"
                        + "<applyNow>false</applyNow></config>"));
    }

    @Test
    void nothingIsSetOnAFunctionThatTheHostDoesNotOffer() throws Exception {
        answerPassthroughRows();

        try (LiveInventory inventory = open()) {
            HostChanges changes = new HostChanges(inventory.session());
            assertThatThrownBy(() -> changes.setPassthrough(
                            "host-1", List.of(new PciAddress(0, 9, 0, 0)), true, Optional.empty()))
                    .isInstanceOf(VsphereException.class)
                    .hasMessageContaining("nothing was changed");
        }
        assertThat(server.calls()).doesNotContain("UpdatePassthruConfig");
    }

    @Test
    void theHostsOwnCommandLineNamesTheBootDevice() throws Exception {
        server.on(FIRST, StubAnswers.page(FIRST, "", "1"));
        server.on(
                "RetrieveManagedMethodExecuter",
                StubAnswers.answer(
                        "RetrieveManagedMethodExecuter",
                        "<returnval type=\"ManagedMethodExecuter\">executer-1</returnval>"));
        server.on(
                "ExecuteSoap",
                StubAnswers.answer(
                        "ExecuteSoap",
                        "<returnval><response>&lt;obj xsi:type=\"ArrayOfDataObject\"&gt;&lt;DataObject&gt;"
                                + "&lt;Device&gt;naa.1&lt;/Device&gt;&lt;IsBootDevice&gt;true&lt;/IsBootDevice&gt;"
                                + "&lt;IsUSB&gt;false&lt;/IsUSB&gt;&lt;/DataObject&gt;&lt;/obj&gt;"
                                + "</response></returnval>"));

        try (LiveInventory inventory = open()) {
            assertThat(inventory.read(HOST).system().esxcliDevices().value().orElseThrow())
                    .singleElement()
                    .satisfies(device -> {
                        assertThat(device.name()).isEqualTo("naa.1");
                        assertThat(device.bootDevice()).isEqualTo(Tristate.YES);
                        assertThat(device.usb()).isEqualTo(Tristate.NO);
                    });
        }
        assertThat(server.requests())
                .anyMatch(text -> text.contains("<method>vim.EsxCLI.storage.core.device.list</method>")
                        && text.contains("<moid>ha-cli-handler-storage-core-device</moid>"));
    }

    @Test
    void anAccountThatMayNotUseTheCommandLineIsNotTriedAgain() throws Exception {
        server.on(FIRST, StubAnswers.page(FIRST, "", "1"));
        server.on(
                "RetrieveManagedMethodExecuter",
                exchange -> StubServer.send(
                        exchange,
                        500,
                        StubAnswers.fault("NoPermission", "", "<privilegeId>Host.Config.Settings</privilegeId>")));

        try (LiveInventory inventory = open()) {
            inventory.read(HOST);
            assertThat(inventory
                            .read(HOST)
                            .system()
                            .esxcliDevices()
                            .gap()
                            .orElseThrow()
                            .privilege())
                    .contains("Host.Config.Settings");
        }
        assertThat(server.calls())
                .filteredOn("RetrieveManagedMethodExecuter"::equals)
                .hasSize(1);
    }

    private LiveInventory open() throws Exception {
        return LiveInventory.open(server.settings(certificate));
    }

    private Tristate visible() throws Exception {
        server.on(FIRST, StubAnswers.page(FIRST, "", "1"));
        try (LiveInventory inventory = open()) {
            return inventory.read(HOST).wholeInventoryVisible();
        }
    }

    private void answerPrivilege(boolean granted) {
        server.on(
                "HasPrivilegeOnEntities",
                StubAnswers.answer(
                        "HasPrivilegeOnEntities",
                        "<returnval><entity type=\"Folder\">group-d1</entity><privAvailability><privId>System.Read"
                                + "</privId><isGranted>" + granted + "</isGranted></privAvailability></returnval>"));
    }

    private void answerPermissions(String principal, boolean propagate) {
        server.on(
                "RetrieveAllPermissions",
                StubAnswers.answer(
                        "RetrieveAllPermissions",
                        "<returnval><entity type=\"Folder\">group-d1</entity><principal>" + principal
                                + "</principal><group>false</group><roleId>-2</roleId><propagate>" + propagate
                                + "</propagate></returnval>"));
    }

    private void answerPassthroughRows() {
        server.on(
                FIRST,
                StubAnswers.answer(
                        FIRST,
                        "<returnval><objects><obj type=\"HostSystem\">host-1</obj><propSet>"
                                + "<name>config.pciPassthruInfo</name><val xsi:type=\"ArrayOfHostPciPassthruInfo\">"
                                + "<HostPciPassthruInfo><id>03:00.0</id><dependentDevice/></HostPciPassthruInfo></val>"
                                + "</propSet><propSet><name>configManager.pciPassthruSystem</name>"
                                + "<val type=\"HostPciPassthruSystem\" xsi:type=\"ManagedObjectReference\">pass-1</val>"
                                + "</propSet></objects></returnval>"));
    }

    private static void rest() {
        try {
            Thread.sleep(60_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
