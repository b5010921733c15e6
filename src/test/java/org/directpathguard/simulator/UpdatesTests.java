package org.directpathguard.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.FunctionPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdatesTests {

    private static final ObjectReference COLLECTOR = new ObjectReference("PropertyCollector", "propertyCollector");

    private SimulatedVCenter server;
    private Conversation client;

    @BeforeEach
    void start() throws Exception {
        server = SimulatedVCenter.start(SimulatorOptions.of(Inventories.sample()));
        client = Conversation.loggedIn(server);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theFirstAnswerTellsEverythingAndTheNextOnlyWhatChanged() throws Exception {
        ObjectReference host = server.control().find("HostSystem", "esx01");
        watch(host, "name", "config.pciPassthruInfo", "summary.rebootRequired");
        Element first = update("", 10);
        assertThat(changes(first)).containsExactly("name", "config.pciPassthruInfo", "summary.rebootRequired");

        server.control().toggle("esx01", FunctionPlan.address("0000:00:1f.2"), true);

        Element second = update(first.textAt("version"), 10);
        assertThat(changes(second)).containsExactly("config.pciPassthruInfo", "summary.rebootRequired");
        assertThat(poll(second.textAt("version"))).isEmpty();
    }

    @Test
    void aWaitingClientIsToldOfAChangeMadeElsewhere() throws Exception {
        watch(server.control().find("HostSystem", "esx01"), "config.pciPassthruInfo");
        String version = update("", 10).textAt("version");

        CompletableFuture<Element> waiting = CompletableFuture.supplyAsync(() -> updateUnchecked(version));
        server.control().toggle("esx01", FunctionPlan.address("0000:00:1f.2"), true);

        assertThat(changes(waiting.get(20, TimeUnit.SECONDS))).containsExactly("config.pciPassthruInfo");
    }

    @Test
    void aChangeOfAnObjectThatNobodyWatchesIsNotTold() throws Exception {
        watch(server.control().find("HostSystem", "esx02"), "config.pciPassthruInfo");
        String version = update("", 10).textAt("version");

        server.control().toggle("esx01", FunctionPlan.address("0000:00:1f.2"), true);

        assertThat(poll(version)).isEmpty();
    }

    @Test
    void anUnknownVersionIsRefused() throws Exception {
        watch(server.control().find("HostSystem", "esx01"), "name");

        assertThat(client.faultOf(COLLECTOR, "WaitForUpdatesEx", Vim.text("version", "77")))
                .isEqualTo("InvalidCollectorVersion");
    }

    @Test
    void whoWaitsLearnsThatTheSessionEnded() throws Exception {
        watch(server.control().find("HostSystem", "esx01"), "name");
        String version = update("", 10).textAt("version");

        server.control().expireSessions();

        assertThat(client.faultOf(COLLECTOR, "WaitForUpdatesEx", Vim.text("version", version)))
                .isEqualTo("NotAuthenticated");
    }

    private void watch(ObjectReference object, String... paths) throws Exception {
        client.call(
                COLLECTOR,
                "CreateFilter",
                Conversation.filter(object, List.of(paths)),
                Vim.text("partialUpdates", false));
    }

    private Element update(String version, int seconds) throws Exception {
        return wait(version, seconds).get(0);
    }

    private Element updateUnchecked(String version) {
        try {
            return update(version, 15);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Element> poll(String version) throws Exception {
        return wait(version, 0);
    }

    private List<Element> wait(String version, int seconds) throws Exception {
        return client.call(
                COLLECTOR,
                "WaitForUpdatesEx",
                Vim.text("version", version),
                Vim.data("options", Vim.text("maxWaitSeconds", seconds)));
    }

    private static List<String> changes(Element updateSet) {
        return updateSet.all("filterSet").stream()
                .flatMap(filter -> filter.all("objectSet").stream())
                .flatMap(object -> object.all("changeSet").stream())
                .map(change -> change.textAt("name"))
                .toList();
    }
}
