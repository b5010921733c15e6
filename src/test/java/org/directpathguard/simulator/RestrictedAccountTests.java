package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.account.Grant;
import org.directpathguard.simulator.account.Role;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestrictedAccountTests {

    private static final String READER = "reader@vsphere.local";
    private static final String VIEWER = "viewer@vsphere.local";
    private static final String LOCAL = "local@vsphere.local";
    private static final String PASSWORD = "secret";

    private SimulatedVCenter server;

    @BeforeEach
    void start() throws Exception {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample())
                .withAccount(new Account(READER, PASSWORD, List.of(Grant.everywhere(Role.READ_ONLY))))
                .withAccount(new Account(VIEWER, PASSWORD, List.of(Grant.everywhere(Role.VIEW))))
                .withAccount(new Account(
                        LOCAL,
                        PASSWORD,
                        List.of(
                                Grant.everywhere(Role.NO_ACCESS),
                                new Grant("san-cluster", Role.READ_ONLY, true),
                                new Grant("san-prod", Role.READ_ONLY, true)))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aReaderReadsEverythingAndChangesNothing() throws Exception {
        Conversation reader = as(READER);
        Element system = reader.read(host("esx01"), "configManager.pciPassthruSystem");

        assertThat(reader.read(host("esx01"), "config.product.version").text()).isEqualTo("6.5.0");
        assertThat(reader.faultOf(
                        ObjectReference.of(system),
                        "UpdatePassthruConfig",
                        Vim.data("config", Vim.text("id", "0000:00:1f.2"), Vim.text("passthruEnabled", true))))
                .isEqualTo("NoPermission");
    }

    @Test
    void whoMaySeeButNotReadIsToldWhichPrivilegeIsMissing() throws Exception {
        List<Element> answer = as(VIEWER)
                .call(
                        new ObjectReference("PropertyCollector", "propertyCollector"),
                        "RetrievePropertiesEx",
                        Conversation.filter(host("esx01"), List.of("name", "config.pciPassthruInfo"))
                                .named("specSet"),
                        Vim.data("options"));
        Element content = answer.get(0).all("objects").get(0);

        assertThat(content.all("propSet"))
                .extracting(property -> property.textAt("name"))
                .containsExactly("name");
        assertThat(content.all("missingSet"))
                .extracting(missing -> missing.textAt("path"))
                .containsExactly("config.pciPassthruInfo");
        assertThat(content.all("missingSet").get(0).textAt("fault", "fault", "privilegeId"))
                .isEqualTo("System.Read");
    }

    @Test
    void machinesThatAnAccountMayNotSeeAreLeftOutOfADatastoresList() throws Exception {
        ObjectReference datastore = server.control().find("Datastore", "san-prod");

        assertThat(as(READER).read(datastore, "vm").children()).hasSize(6);
        assertThat(as(LOCAL).read(datastore, "vm").children()).isEmpty();
    }

    @Test
    void privilegesAreToldForTheSessionThatIsAskedAbout() throws Exception {
        Conversation administrator = Conversation.loggedIn(server);

        List<Element> answer = administrator.call(
                new ObjectReference("AuthorizationManager", "AuthorizationManager"),
                "HasUserPrivilegeOnEntities",
                Vim.reference("entities", host("esx01")),
                Vim.text("userName", "VSPHERE.LOCAL\\reader"),
                Vim.text("privId", "System.Read"),
                Vim.text("privId", "Host.Config.PciPassthru"));

        assertThat(answer.get(0).all("privAvailability"))
                .extracting(availability -> availability.textAt("isGranted"))
                .containsExactly("true", "false");
    }

    private Conversation as(String user) throws Exception {
        Conversation conversation = new Conversation(server, "8.0.3.0");
        conversation.login(user, PASSWORD);
        return conversation;
    }

    private ObjectReference host(String name) {
        return server.control().find("HostSystem", name);
    }
}
