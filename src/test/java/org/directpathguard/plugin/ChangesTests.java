package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Changes and exceptions as persons make them in the client, and how vCenter lists them among its tasks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChangesTests {

    private static final String BOOT = "{\"devices\":[\"0000:00:1f.2\"],\"enable\":true}";
    private static final String HARMLESS = "{\"devices\":[\"0000:00:1a.0\"],\"enable\":true}";

    private final GuardedSite site;
    private final PluginCaller caller;
    private final String esx01;

    ChangesTests(@TempDir Path folder) throws Exception {
        site = GuardedSite.start(folder);
        caller = new PluginCaller(site);
        esx01 = host(site.moid("esx01"));
    }

    @AfterAll
    void end() {
        site.close();
    }

    @BeforeEach
    void calm() {
        site.simulator.control().troubles().clear();
    }

    private String host(String moid) {
        return "vcenters/" + site.client.guid() + "/hosts/" + moid;
    }

    private JsonNode check(String session, String host, String change) throws Exception {
        HttpResponse<String> answer = caller.post(session, host + "/checks", change);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return PluginCaller.json(answer);
    }

    private HttpResponse<String> change(String session, String host, String check) throws Exception {
        return caller.post(session, host + "/changes/" + check, "{}");
    }

    @ParameterizedTest
    @CsvSource({
        "UpdatePassthruConfig, RestrictedVersion, licenceRestricted",
        "UpdatePassthruConfig, NoPermission, privilegeMissing",
        "UpdatePassthruConfig, HostConfigFault, vcenterFailed",
        "BackupFirmwareConfiguration, HostConfigFault, backupFailed"
    })
    void aTaskThatFailedSaysWhyInVcentersOwnList(String method, String fault, String id) throws Exception {
        String session = caller.session(GuardedSite.ADMINISTRATOR);
        String check = check(session, esx01, HARMLESS).get("id").asString();
        site.simulator.control().troubles().add(Rule.on(method, new Effect.Fault(fault, "made to fail")));

        HttpResponse<String> answer = change(session, esx01, check);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        Map<String, String> task = newestTask();
        assertThat(task)
                .containsEntry("descriptionId", "org.directpathguard.apply")
                .containsEntry("state", "error")
                .containsEntry("faultTypeId", "org.directpathguard." + id);
        assertThat(task.get("userName")).containsIgnoringCase("administrator");
        assertThat(PluginCaller.json(answer).get("detail").asString()).isEqualTo(task.get("localizedMessage"));
    }

    @Test
    void aBlockedChangeEndsItsTaskWithTheVerdict() throws Exception {
        String session = caller.session(GuardedSite.ADMINISTRATOR);
        String check = check(session, esx01, BOOT).get("id").asString();

        assertThat(change(session, esx01, check).statusCode()).isEqualTo(422);
        assertThat(newestTask())
                .containsEntry("state", "error")
                .containsEntry("faultTypeId", "org.directpathguard.blockedByVerdict");
    }

    @Test
    void aHostThatIsNotAsItWasCheckedEndsTheTaskWithThat() throws Exception {
        String session = caller.session(GuardedSite.ADMINISTRATOR);
        String esx03 = host(site.moid("esx03"));
        String check = check(session, esx03, "{\"devices\":[\"0000:06:00.3\"],\"enable\":true}")
                .get("id")
                .asString();
        site.simulator
                .control()
                .toggle("esx03", PciSpelling.VSPHERE.parse("0000:06:00.2").orElseThrow(), true);

        assertThat(change(session, esx03, check).statusCode()).isEqualTo(422);
        assertThat(newestTask())
                .containsEntry("state", "error")
                .containsEntry("faultTypeId", "org.directpathguard.verdictChanged");
    }

    @Test
    void aHostThatCannotBeReadAnyMoreEndsTheTaskWithoutAVerdict() throws Exception {
        String session = caller.session(GuardedSite.ADMINISTRATOR);
        String esx05 = host(site.moid("esx05"));
        String check = check(session, esx05, devices(session, esx05, "ALLOW"))
                .get("id")
                .asString();
        site.simulator.control().disconnect("esx05");

        try {
            HttpResponse<String> answer = change(session, esx05, check);
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
            assertThat(newestTask())
                    .containsEntry("state", "error")
                    .containsEntry("faultTypeId", "org.directpathguard.noVerdict");
        } finally {
            site.simulator.control().reconnect("esx05");
        }
    }

    @Test
    void anExceptionTakesTwoPersonsWithTheirPrivilegesAndIsUsedOnce() throws Exception {
        String requester = caller.session(GuardedSite.REQUESTER);
        String approver = caller.session(GuardedSite.APPROVER);
        String esx02 = host(site.moid("esx02"));
        String boot = devices(requester, esx02, "BLOCK");
        String check = check(requester, esx02, boot).get("id").asString();
        String wish = "{\"reason\":\"The host is taken apart today\"}";

        assertThat(caller.post(approver, esx02 + "/checks/" + check + "/override", wish)
                        .statusCode())
                .isEqualTo(403);
        assertThat(caller.post(requester, esx02 + "/checks/" + check + "/override", "{\"reason\":\" \"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.post(requester, esx02 + "/checks/" + check + "/override", "{}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(caller.post(requester, esx01 + "/checks/" + check + "/override", wish)
                        .statusCode())
                .as("the check of another host")
                .isEqualTo(404);
        HttpResponse<String> asked = caller.post(requester, esx02 + "/checks/" + check + "/override", wish);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(200);
        String approve = "/overrides/" + PluginCaller.json(asked).get("id").asString() + "/approve";

        assertThat(caller.post(requester, esx02 + approve, "{}").statusCode()).isEqualTo(403);
        assertThat(caller.post(approver, esx01 + approve, "{}").statusCode())
                .as("approved on another host")
                .isEqualTo(404);
        JsonNode seen = PluginCaller.json(caller.get(approver, esx02 + "/overrides"))
                .get("overrides")
                .get(0);
        assertThat(seen.get("approvable").asBoolean()).isTrue();
        assertThat(seen.get("reason").asString()).isEqualTo("The host is taken apart today");
        assertThat(PluginCaller.json(caller.get(approver, esx01 + "/overrides"))
                        .get("overrides")
                        .size())
                .isZero();
        assertThat(caller.post(approver, esx02 + approve, "{}").statusCode()).isEqualTo(200);
        assertThat(caller.post(approver, esx02 + approve, "{}").statusCode()).isEqualTo(409);

        JsonNode again = check(requester, esx02, boot);
        assertThat(again.get("decision").asString()).isEqualTo("WARN");
        assertThat(again.get("findings").toString()).contains("\"override\"");
        String administrator = caller.session(GuardedSite.ADMINISTRATOR);
        HttpResponse<String> made = change(administrator, esx02, again.get("id").asString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(newestTask()).containsEntry("state", "success");
    }

    /** A device of the host that is judged so by its own list; the one that is blocked is what it boots from. */
    private String devices(String session, String host, String decision) throws Exception {
        for (JsonNode device : PluginCaller.json(caller.get(session, host)).get("devices")) {
            if (device.get("decision").asString().equals(decision)) {
                return "{\"devices\":[\""
                        + device.get("requested").get(0).get("address").asString() + "\"],\"enable\":true}";
            }
        }
        throw new AssertionError("No device of " + host + " is judged " + decision);
    }

    /** The newest task of the plug-in as any client reads it over the wire. */
    private Map<String, String> newestTask() throws Exception {
        String task = site.client.newestTask("org.directpathguard.").orElseThrow();
        Map<String, String> found = new TreeMap<>();
        for (String field : List.of("descriptionId", "state", "faultTypeId", "localizedMessage", "userName")) {
            Matcher value = Pattern.compile("<" + field + "[^>]*>([^<]*)</").matcher(task);
            if (value.find()) {
                found.put(field, value.group(1));
            }
        }
        return found;
    }
}
