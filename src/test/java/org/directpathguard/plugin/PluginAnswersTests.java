package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.directpathguard.plugin.client.VsphereClient;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every answer is for a person whom vCenter knows at that moment, and within what vCenter allows that person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PluginAnswersTests {

    private static final String CHECK = "{\"devices\":[\"0000:00:1f.2\"],\"enable\":true}";

    private final GuardedSite site;
    private final HttpClient http;
    private final String esx01;

    PluginAnswersTests(@TempDir Path folder) throws Exception {
        site = GuardedSite.start(folder);
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(
                        Trust.pinned(Thumbprint.parse(site.client.thumbprint()).orElseThrow())
                                .context())
                .build();
        esx01 = site.moid("esx01");
    }

    @AfterAll
    void end() {
        site.close();
    }

    private HttpResponse<String> get(VsphereClient client, String session, String path) throws Exception {
        return http.send(request(client, session, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(VsphereClient client, String session, String path, String body) throws Exception {
        return http.send(
                request(client, session, path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(VsphereClient client, String session, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(client.pluginUrl() + "api/" + path))
                .header("X-Guard-Client-Origin", client.url().toString());
        return session.isEmpty() ? request : request.header("vmware-api-session-id", session);
    }

    private String host(String moid) {
        return "vcenters/" + site.client.guid() + "/hosts/" + moid;
    }

    private String session(Account account) throws Exception {
        return site.client.login(account.name(), account.password());
    }

    @Test
    void aHostIsShownToWhoMaySeeIt() throws Exception {
        HttpResponse<String> answer = get(site.client, session(GuardedSite.READER), host(esx01));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        assertThat(document.at("/host/name").asString()).isEqualTo("esx01");
        assertThat(document.at("/host/status").asString()).isIn("ok", "armed", "broken", "unknown");
        assertThat(document.at("/devices").size()).isPositive();
        assertThat(document.at("/rights/check").asBoolean()).isFalse();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void olderReleasesNameTheSessionInAnotherHeader() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.client.pluginUrl() + "api/" + host(esx01)))
                .header("webClientSessionId", session(GuardedSite.READER))
                .build();

        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoMayNotSeeAHostIsToldNothingAboutIt() throws Exception {
        String session = session(GuardedSite.STRANGER);
        HttpResponse<String> hidden = get(site.client, session, host(esx01));
        HttpResponse<String> absent = get(site.client, session, host("host-99999"));

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(absent.body().replace("host-99999", esx01));
        JsonNode fleet =
                JsonMapper.shared().readTree(get(site.client, session, "fleet").body());
        assertThat(fleet.get("hosts").size()).isZero();
    }

    @Test
    void aCheckTakesItsOwnPrivilege() throws Exception {
        HttpResponse<String> refused = post(site.client, session(GuardedSite.READER), host(esx01) + "/checks", CHECK);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("DirectPathGuard.Check", "nextStep");

        HttpResponse<String> answer = post(site.client, session(GuardedSite.CHECKER), host(esx01) + "/checks", CHECK);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode document = JsonMapper.shared().readTree(answer.body());
        assertThat(document.get("decision").asString()).isEqualTo("BLOCK");
        assertThat(get(site.client, session(GuardedSite.READER), host(esx01) + "/history")
                        .body())
                .contains("VSPHERE.LOCAL", "checker");
    }

    @Test
    void aChangeIsMadeInThePersonsNameAndListedAsATask() throws Exception {
        String administrator = session(GuardedSite.ADMINISTRATOR);
        String change = "{\"devices\":[\"0000:00:1a.0\"],\"enable\":true}";
        JsonNode check = JsonMapper.shared()
                .readTree(post(site.client, administrator, host(esx01) + "/checks", change)
                        .body());
        String path = host(esx01) + "/changes/" + check.get("id").asString();

        assertThat(post(site.client, session(GuardedSite.CHECKER), path, "{}").statusCode())
                .isEqualTo(403);
        assertThat(post(site.client, administrator, path.replace(esx01, site.moid("esx02")), "{}")
                        .statusCode())
                .isEqualTo(404);

        HttpResponse<String> made = post(site.client, administrator, path, "{}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        assertThat(made.body()).contains("\"result\":\"applied\"", "\"listed\":true");
        assertThat(site.simulator.control().calls()).contains("CreateTask", "SetTaskState", "UpdatePassthruConfig");
        assertThat(get(site.client, administrator, host(esx01) + "/history").body())
                .contains("APPLY_OUTCOME", "administrator");
    }

    @Test
    void aBlockedChangeIsRefusedAndItsTaskFails() throws Exception {
        String administrator = session(GuardedSite.ADMINISTRATOR);
        JsonNode check = JsonMapper.shared()
                .readTree(post(site.client, administrator, host(esx01) + "/checks", CHECK)
                        .body());
        HttpResponse<String> refused = post(
                site.client,
                administrator,
                host(esx01) + "/changes/" + check.get("id").asString(),
                "{}");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("BLOCK", "nextStep");
    }

    static List<String> paths() {
        return List.of(
                "fleet",
                "vcenters/GUID/hosts/MOID",
                "vcenters/GUID/hosts/MOID/picture",
                "vcenters/GUID/hosts/MOID/history",
                "vcenters/GUID/clusters/domain-c1",
                "nothing/there");
    }

    private String path(String pattern) {
        return pattern.replace("GUID", site.client.guid()).replace("MOID", esx01);
    }

    @ParameterizedTest
    @MethodSource("paths")
    void nothingIsAnsweredWithoutASessionThatTheClientKnows(String pattern) throws Exception {
        String path = path(pattern);
        String foreign = site.other.login(GuardedSite.ADMINISTRATOR.name(), GuardedSite.ADMINISTRATOR.password());
        String over = session(GuardedSite.ADMINISTRATOR);
        site.client.logout(over);

        for (String session : List.of("", "made-up", foreign, over, site.client.ticket(session(GuardedSite.READER)))) {
            HttpResponse<String> answer = get(site.client, session, path);
            assertThat(answer.statusCode()).as("%s with '%s'", path, session).isEqualTo(401);
            assertThat(answer.body()).contains("nextStep").doesNotContain("esx01");
            assertThat(post(site.client, session, path, CHECK).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void linkedVcentersAreShownTogether() throws Exception {
        String session = session(GuardedSite.READER);
        int alone = hosts(session);
        site.client.linkWith(site.other);

        assertThat(hosts(session(GuardedSite.READER))).isEqualTo(alone + 3);
    }

    private int hosts(String session) throws Exception {
        return JsonMapper.shared()
                .readTree(get(site.client, session, "fleet").body())
                .get("hosts")
                .size();
    }

    @Test
    void aClusterShowsItsOwnHosts() throws Exception {
        String cluster = site.simulator
                .control()
                .find("ClusterComputeResource", "vsan-cluster")
                .id();
        HttpResponse<String> answer = get(
                site.client, session(GuardedSite.READER), "vcenters/" + site.client.guid() + "/clusters/" + cluster);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(JsonMapper.shared().readTree(answer.body()).get("hosts").size())
                .isPositive();
    }

    @Test
    void thePictureComesInTheReadersLanguage() throws Exception {
        HttpRequest request = request(site.client, session(GuardedSite.READER), host(esx01) + "/picture?device=vmhba0")
                .header("Accept-Language", "de")
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("<svg").doesNotContain("<script", "<style");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plugin.json", "plugin-67.json", "client/index.html", "client/img/guard-sprites.png"})
    void filesComeWithoutALogin(String file) throws Exception {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(site.client.pluginUrl() + file))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("frame-ancestors " + site.client.url() + " " + site.other.url())
                .doesNotContain("unsafe", "*");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    @Test
    void noOtherSiteIsAllowedToAsk() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.client.pluginUrl() + "api/" + host(esx01)))
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "vmware-api-session-id")
                .header("Origin", "https://evil.example")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
    }
}
