package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.plugin.client.VsphereClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every way into the plug-in's server, tried with everything that is no session of a person who is logged in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EntranceTests {

    private static final String API = "/plugin/api/";

    private final GuardedSite site;
    private final PluginCaller caller;
    private final String esx01;

    EntranceTests(@TempDir Path folder) throws Exception {
        site = GuardedSite.start(folder);
        caller = new PluginCaller(site);
        esx01 = site.moid("esx01");
    }

    @AfterAll
    void end() {
        site.close();
    }

    private record Way(String method, String path) {}

    /** What the service itself says that it answers, so that no way can be forgotten here. */
    private List<Way> ways() {
        List<Way> ways = new ArrayList<>();
        for (RequestMappingInfo mapping : site.service
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (pattern.startsWith(API)) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        ways.add(new Way(method.name(), filled(pattern.substring("/plugin/".length()))));
                    }
                }
            }
        }
        ways.add(new Way("GET", "api/"));
        ways.add(new Way("GET", "api/nothing/there"));
        ways.add(new Way("DELETE", "api/fleet"));
        return ways;
    }

    private String filled(String pattern) {
        return pattern.replace("{vcenter}", site.client.guid())
                .replace("{moid}", esx01)
                .replace("{cluster}", "domain-c1")
                .replaceAll("\\{\\w+}", "some-id");
    }

    private HttpRequest.Builder to(VsphereClient client, Way way) {
        HttpRequest.Builder request = caller.request(client, way.path());
        return "GET".equals(way.method())
                ? request
                : request.header("Content-Type", "application/json")
                        .method(way.method(), BodyPublishers.ofString("{\"devices\":[\"vmhba0\"],\"enable\":true}"));
    }

    private Map<String, List<String>> badSessions() throws Exception {
        String loggedOut = caller.session(GuardedSite.ADMINISTRATOR);
        site.client.logout(loggedOut);
        String expired = caller.session(GuardedSite.ADMINISTRATOR);
        site.client.expire(expired);
        String live = caller.session(GuardedSite.ADMINISTRATOR);
        String foreign = site.other.login(GuardedSite.ADMINISTRATOR.name(), GuardedSite.ADMINISTRATOR.password());
        String header = "vmware-api-session-id";
        Map<String, List<String>> bad = new LinkedHashMap<>();
        bad.put("no session", List.of());
        bad.put("an empty one", List.of(header, " "));
        bad.put("a made-up one", List.of(header, "7d8b2a3c-0000-4000-8000-000000000000"));
        bad.put("one of another vCenter", List.of(header, foreign));
        bad.put("one of another vCenter, by the older header", List.of("webClientSessionId", foreign));
        bad.put("one that was logged out", List.of(header, loggedOut));
        bad.put("one that the vCenter let expire", List.of(header, expired));
        bad.put("a ticket that was overheard", List.of(header, site.client.ticket(live)));
        bad.put("the cookie of the vCenter's own API", List.of("Cookie", "vmware_soap_session=" + live));
        bad.put("a session as a bearer token", List.of("Authorization", "Bearer " + live));
        bad.put("a session that is cut short", List.of(header, live.substring(0, live.length() - 1)));
        bad.put("a session with more behind it", List.of(header, live + ", x"));
        bad.put("two sessions", List.of(header, "x", header, live));
        bad.put("one that is far too long", List.of(header, "x".repeat(5_000)));
        bad.put("one with foreign signs", List.of(header, "../../\t{\"vc_guid\":1}"));
        return bad;
    }

    @Test
    void noWayLeadsInWithoutASessionOfSomebodyWhoIsLoggedInHere() throws Exception {
        List<Way> ways = ways();
        assertThat(ways).hasSizeGreaterThan(10);
        Map<String, List<String>> bad = badSessions();
        List<String> open = new ArrayList<>();
        for (Way way : ways) {
            for (Map.Entry<String, List<String>> session : bad.entrySet()) {
                HttpRequest.Builder request = to(site.client, way);
                for (int index = 0; index < session.getValue().size(); index += 2) {
                    request.header(
                            session.getValue().get(index), session.getValue().get(index + 1));
                }
                HttpResponse<String> answer = caller.send(request);
                if (!Set.of(401, 403).contains(answer.statusCode())
                        || answer.body().contains("esx0")
                        || !answer.body().contains("nextStep")) {
                    open.add(way + " with " + session.getKey() + ": " + answer.statusCode() + " " + answer.body());
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
    void noMethodLeadsInAndNoOtherSiteMayAsk(String method) throws Exception {
        Map<String, List<String>> bad = badSessions();
        List<String> kinds = List.of("no session", "one of another vCenter", "one that was logged out");
        assertThat(bad).containsKeys(kinds.toArray(String[]::new));
        List<String> open = new ArrayList<>();
        for (String path : ways().stream().map(Way::path).distinct().toList()) {
            for (String kind : kinds) {
                HttpRequest.Builder request = caller.request(site.client, path)
                        .header("Origin", "https://evil.example")
                        .header("Access-Control-Request-Method", "GET")
                        .method(method, BodyPublishers.ofString("{}"));
                List<String> session = bad.getOrDefault(kind, List.of());
                if (!session.isEmpty()) {
                    request.header(session.get(0), session.get(1));
                }
                HttpResponse<String> answer = caller.send(request);
                if (!Set.of(401, 403).contains(answer.statusCode())
                        || names(answer).stream().anyMatch(name -> name.startsWith("access-control"))) {
                    open.add(path + " with " + kind + ": " + answer.statusCode() + " " + names(answer));
                }
            }
        }
        assertThat(open).isEmpty();
    }

    @Test
    void anotherClientThatIsNamedDoesNotMakeASessionGood() throws Exception {
        String session = caller.session(GuardedSite.ADMINISTRATOR);
        for (String origin : List.of(site.other.url().toString(), "https://evil.example", "no address")) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.client.pluginUrl() + "api/fleet"))
                    .header("X-Guard-Client-Origin", origin)
                    .header("vmware-api-session-id", session);
            assertThat(caller.send(request).statusCode()).as(origin).isEqualTo(401);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/picture", "/history", "/overrides"})
    void whoLoggedOutIsOutAtOnceForReadingToo(String part) throws Exception {
        String session = caller.session(GuardedSite.READER);
        String path = "vcenters/" + site.client.guid() + "/hosts/" + esx01 + part;
        assertThat(caller.get(session, path).statusCode()).isEqualTo(200);
        site.client.logout(session);

        assertThat(caller.get(session, path).statusCode()).isEqualTo(401);
    }

    @Test
    void aSessionThatTheVcenterEndedIsOverAtOnce() throws Exception {
        String session = caller.session(GuardedSite.READER);
        assertThat(caller.get(session, "fleet").statusCode()).isEqualTo(200);
        site.client.expire(session);

        assertThat(caller.get(session, "fleet").statusCode()).isEqualTo(401);
    }

    @Test
    void theSessionOfOnePersonOpensNothingForAnother() throws Exception {
        String path = "vcenters/" + site.client.guid() + "/hosts/" + esx01;
        assertThat(caller.get(caller.session(GuardedSite.ADMINISTRATOR), path).statusCode())
                .isEqualTo(200);

        assertThat(caller.get(caller.session(GuardedSite.STRANGER), path).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plugin.json",
                "plugin-full.json",
                "plugin-67.json",
                "plugin-multi-manifest.json",
                "plugin-multi-manifest-full.json",
                "client/index.html",
                "client/main.js",
                "client/texts.js",
                "client/plugin.css",
                "client/img/guard-sprites.png",
                "client/img/guard-sprites-dark.png"
            })
    void filesNeedNoLoginAndMayBeFramedByConfiguredClientsOnly(String file) throws Exception {
        HttpResponse<String> answer = caller.send(HttpRequest.newBuilder(URI.create(site.client.pluginUrl() + file))
                .header("Origin", "https://evil.example"));

        assertThat(answer.statusCode()).isEqualTo(200);
        String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy.replaceAll(".*frame-ancestors ", "")).isEqualTo(site.client.url() + " " + site.other.url());
        assertThat(names(answer))
                .noneMatch(name -> name.startsWith("access-control") || name.equals("x-frame-options"));
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    private static Set<String> names(HttpResponse<String> answer) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(answer.headers().map().keySet());
        return names;
    }
}
