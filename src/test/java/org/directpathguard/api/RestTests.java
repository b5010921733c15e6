package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.directpathguard.events.EventType;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.web.sample.SampleFleet;
import org.directpathguard.web.sample.SampleHosts;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class RestTests {

    private static final MediaType PROBLEM = MediaType.APPLICATION_PROBLEM_JSON;

    private final MockMvc mvc;

    @Autowired
    RestTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    private ResultActions check(String body) throws Exception {
        return mvc.perform(
                post("/api/v1/checks").contentType(MediaType.APPLICATION_JSON).content(body));
    }

    @Test
    void aBlockIsAnAnswerAndNotAnError() throws Exception {
        check("{\"host\":{\"name\":\"esx01.example.org\"},\"devices\":[\"0000:00:1F.2\"]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schema").value("directpath-guard/check/1"))
                .andExpect(jsonPath("$.decision").value("BLOCK"))
                .andExpect(jsonPath("$.host.moid").value("host-10"))
                .andExpect(jsonPath("$.requested[0].deviceId").value("3b25"))
                .andExpect(jsonPath("$.findings[*].rule", hasItem("boot-device")))
                .andExpect(jsonPath("$.impact.datastores[0]").value("datastore1"))
                .andExpect(jsonPath("$.impact.virtualMachines", hasSize(7)))
                .andExpect(jsonPath("$.boot.verdict").value("on-this-device"));
    }

    @Test
    void enforcedABlockIsAConflictWithTheDocumentInside() throws Exception {
        mvc.perform(post("/api/v1/checks?enforce=true")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}"))
                .andExpect(status().isConflict())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.nextStep").isNotEmpty())
                .andExpect(jsonPath("$.check.decision").value("BLOCK"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vc1", "vc1.example.org", "VC1.example.org"})
    void aVcenterGoesByItsNameAndByTheAddressThatDocumentsShow(String vcenter) throws Exception {
        check("{\"vcenter\":\"%s\",\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}".formatted(vcenter))
                .andExpect(status().isOk());
    }

    @Test
    void aVcenterThatNobodyKnowsIsNamedWithThoseThatAreKnown() throws Exception {
        check("{\"vcenter\":\"vc9\",\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.detail").value("No vCenter is called 'vc9' here."))
                .andExpect(jsonPath("$.nextStep").value(containsString("vc1")));
    }

    @Test
    void turningPassthroughOffIsNeverBlocked() throws Exception {
        check("{\"host\":{\"moid\":\"host-16\"},\"devices\":[\"0000:00:1f.2\"],\"enable\":false}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.decision", not("BLOCK")));
    }

    @Test
    void unknownFieldsAreNamed() throws Exception {
        check("{\"host\":{\"name\":\"esx01\",\"nmae\":1},\"devices\":[\"vmhba0\"],\"forcee\":true}")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.detail").value(containsString("forcee, host.nmae")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"host\":{\"name\":5},\"devices\":[\"vmhba0\"]} | The field host.name has the wrong type.",
                "{\"host\":\"esx01\",\"devices\":[\"vmhba0\"]} | The field host has the wrong type.",
                "{\"host\":{\"name\":\"a\"},\"devices\":[\"vmhba0\",{}]} | The field devices[1] has the wrong type.",
                "{\"host\":{\"name\":\"a\"},\"devices\":[\"b\"],\"enable\":\"no\"} | The field enable has the wrong type.",
                "{\"host\": | see line 1",
                "{\"enable\":true,\"enable\":false} | a field comes twice: see line 1"
            })
    void whatCanNotBeReadIsNamed(String body, String words) throws Exception {
        check(body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.detail").value(containsString(words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"host\":{\"name\":\"esx01.example.org\",\"name\":\"esx02.example.org\"},\"devices\":[\"vmhba0\"]}",
                "{\"host\":{\"name\":5},\"devices\":[\"vmhba0\"]}",
                "{\"host\":{\"moid\":\"host-10\"},\"devices\":[5]}",
                "{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"],\"enable\":0}",
                "{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"],\"enable\":\"false\"}"
            })
    void whatCanBeReadInTwoWaysIsNotGuessedAt(String body) throws Exception {
        check(body)
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }

    @Test
    void methodsThatNobodyKnowsAreRefused() throws Exception {
        mvc.perform(request(HttpMethod.valueOf("QUERY"), "/api/v1/checks"))
                .andExpect(status().isMethodNotAllowed())
                .andExpect(header().exists("Allow"))
                .andExpect(content().contentTypeCompatibleWith(PROBLEM));
    }

    @Test
    void theHealthOfTheLedgerIsForThoseWhoMayRead() throws Exception {
        mvc.perform(get("/actuator/health/ledger"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("UP"))
                .andExpect(jsonPath("$.details.entries").isNumber());
        mvc.perform(get("/actuator/health").with(call -> {
                    call.setRemoteAddr("192.0.2.7");
                    return call;
                }))
                .andExpect(jsonPath("$.status").isNotEmpty())
                .andExpect(jsonPath("$.components").doesNotExist());
    }

    @Test
    void whatIsMissingIsSaid() throws Exception {
        check("{\"devices\":[\"vmhba0\"]}")
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
        check("{\"host\":{\"name\":\"esx01.example.org\"},\"devices\":[]}").andExpect(status().isBadRequest());
        check("{\"host\":")
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM));
    }

    @Test
    void aHostThatIsNotThereIsAProblem() throws Exception {
        check("{\"host\":{\"name\":\"nowhere\"},\"devices\":[\"vmhba0\"]}")
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.detail").value(containsString("nowhere")));
        mvc.perform(get("/api/v1/hosts/vc1~nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM));
    }

    @Test
    void aDeviceThatIsNotThereLeavesNoVerdict() throws Exception {
        check("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\",\"vmhba77\"]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.title").value("No verdict can be computed"))
                .andExpect(jsonPath("$.decision").doesNotExist());
    }

    @Test
    void aHostThatCanNotBeReadLeavesNoVerdict() throws Exception {
        check("{\"host\":{\"moid\":\"host-20\"},\"devices\":[\"vmhba0\"]}")
                .andExpect(status().isBadGateway())
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }

    @Test
    void hostsAreListedWithTheirStatus(@Autowired SampleFleet fleet) throws Exception {
        fleet.put(SampleHosts.multipath(), true);
        mvc.perform(get("/api/v1/hosts"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schema").value("directpath-guard/hosts/1"))
                .andExpect(jsonPath("$.hosts[?(@.moid=='host-16')].status", hasItem("armed")))
                .andExpect(jsonPath("$.hosts[?(@.moid=='host-17')].status", hasItem("broken")))
                .andExpect(jsonPath("$.hosts[?(@.moid=='host-20')].status", hasItem("unknown")))
                .andExpect(jsonPath("$.hosts[?(@.moid=='host-14')].stale", hasItem(true)));
    }

    @Test
    void aHostShowsItsDevicesAndThePictureIsDrawn() throws Exception {
        mvc.perform(get("/api/v1/hosts/vc1~host-10"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.status").value("ok"))
                .andExpect(jsonPath("$.devices[*].decision", hasItem("BLOCK")));
        mvc.perform(get("/api/v1/hosts/vc1~host-10/devices")).andExpect(jsonPath("$.devices", hasSize(3)));
        mvc.perform(get("/api/v1/hosts/vc1~host-10/topology.svg?device=vmhba0"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andExpect(content().string(containsString("datastore1")));
    }

    @Test
    void thePictureOfTheWayBackShowsNoLoss() throws Exception {
        mvc.perform(get("/api/v1/hosts/vc1~host-10/topology.svg?device=vmhba0&disable=true"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("#c21d00"))));
        mvc.perform(get("/api/v1/hosts/vc1~host-10/topology.svg?device=vmhba0"))
                .andExpect(content().string(containsString("#c21d00")));
    }

    @Test
    void theSurveyCoversEveryHost() throws Exception {
        mvc.perform(get("/api/v1/scan"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schema").value("directpath-guard/scan/1"))
                .andExpect(jsonPath("$.summary.hosts").value(10));
    }

    @Test
    void theDescriptionOfTheInterfaceNamesTheCalls() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.paths['/api/v1/checks'].post").exists())
                .andExpect(jsonPath("$.paths['/api/v1/hosts/{id}/topology.svg'].get")
                        .exists());
    }

    @Test
    void theDescriptionShowsEveryEventThatSubscribersGet() throws Exception {
        ResultActions description = mvc.perform(get("/v3/api-docs"))
                .andExpect(jsonPath("$.openapi").value("3.1.0"))
                .andExpect(jsonPath("$.components.schemas.CloudEvent.properties.specversion")
                        .exists());
        for (EventType type : EventType.values()) {
            String name = type.id().replace("org.directpathguard.", "");
            String post = "$.webhooks['" + name + "'].post";
            description
                    .andExpect(jsonPath(post + ".summary").isNotEmpty())
                    .andExpect(jsonPath(post + ".parameters[*].name", hasItem("webhook-signature")))
                    .andExpect(jsonPath(post + ".requestBody.content['application/cloudevents+json'].example.type")
                            .value(type.id()))
                    .andExpect(jsonPath(post + ".requestBody.content['application/cloudevents+json'].example.data")
                            .isNotEmpty());
        }
    }

    @Test
    void aVerdictIsSignedAndCanBeVerified() throws Exception {
        String answer = check("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}")
                .andExpect(jsonPath("$.id").isNotEmpty())
                .andExpect(jsonPath("$.expiresAt").isNotEmpty())
                .andExpect(jsonPath("$.enable").value(true))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String id = JsonPath.read(answer, "$.id");
        String token = JsonPath.read(answer, "$.decisionToken");

        verify(id, token)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.result").value("still-true"))
                .andExpect(jsonPath("$.decision").value("BLOCK"))
                .andExpect(jsonPath("$.changes", hasSize(0)));
        verify(id, token.substring(0, token.length() - 4) + "AAAA").andExpect(status().isForbidden());
        verify("no-such-check", token).andExpect(status().isNotFound());
        verify(id, "").andExpect(status().isBadRequest());
    }

    private ResultActions verify(String id, String token) throws Exception {
        return mvc.perform(post("/api/v1/checks/" + id + "/verify")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"decisionToken\":\"" + token + "\"}"));
    }

    private static final String CHECK = "{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}";

    private ResultActions keyed(String key, String body) throws Exception {
        return mvc.perform(post("/api/v1/checks")
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndAnotherCallWithItIsRefused() throws Exception {
        String first = keyed("\"a-key\"", CHECK)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        String second = keyed("\"a-key\"", CHECK)
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(second).isEqualTo(first);

        keyed("\"a-key\"", CHECK.replace("vmhba0", "0000:00:1f.2"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
        keyed("\"\"", CHECK).andExpect(status().isBadRequest());
    }

    @Test
    void aKeyIsFreeAgainAfterACallThatFailed() throws Exception {
        keyed("\"failing\"", CHECK.replace("host-10", "nowhere")).andExpect(status().isNotFound());
        keyed("\"failing\"", CHECK).andExpect(status().isOk());
    }

    @Test
    void aBodyOverTheLimitIsRefused() throws Exception {
        check("{\"host\":{\"name\":\"" + "x".repeat(1 << 20) + "\"},\"devices\":[\"vmhba0\"]}")
                .andExpect(status().is(413))
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }

    @Test
    void tenThousandDevicesAreAnsweredAndOneThatIsNotThereIsNamed() throws Exception {
        String many = ",\"0000:00:1f.2\"".repeat(10_000).substring(1);
        check("{\"host\":{\"moid\":\"host-10\"},\"devices\":[" + many + "]}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.requested", hasSize(1)));
        check("{\"host\":{\"moid\":\"host-10\"},\"devices\":[" + many + ",\"0000:7f:1f.7\"]}")
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.detail").value(containsString("0000:7f:1f.7")));
    }

    @Test
    void namesWithQuotesAndLineBreaksBreakNothing() throws Exception {
        String nasty = "CHG\\\"1\\n2026-11-22 ERROR all is well\\u0000";
        String answer = check("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"],\"changeId\":\"" + nasty
                        + "\",\"requester\":\"" + nasty + "\"}")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        mvc.perform(get("/api/v1/checks/" + JsonPath.read(answer, "$.id")))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.overrides", hasSize(0)));
    }

    @Test
    void inventoryIsTagged() throws Exception {
        String tag = Objects.requireNonNull(mvc.perform(get("/api/v1/hosts/vc1~host-10"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        mvc.perform(get("/api/v1/hosts/vc1~host-10").header("If-None-Match", tag))
                .andExpect(status().isNotModified());
        mvc.perform(get("/api/v1/hosts/vc1~host-16").header("If-None-Match", tag))
                .andExpect(status().isOk());
    }

    @Test
    void decisionsAreListedPageByPage() throws Exception {
        for (int count = 0; count < 3; count++) {
            check(CHECK).andExpect(status().isOk());
        }
        String first = mvc.perform(get("/api/v1/checks?host=host-10&decision=BLOCK&limit=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.checks", hasSize(2)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        String second = mvc.perform(get("/api/v1/checks?host=host-10&decision=BLOCK&limit=2&cursor=" + next))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(JsonPath.<List<String>>read(second, "$.checks[*].id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(JsonPath.<List<String>>read(first, "$.checks[*].id"));
        mvc.perform(get("/api/v1/checks?since=2999-01-01T00:00:00Z")).andExpect(jsonPath("$.checks", hasSize(0)));
        mvc.perform(get("/api/v1/checks?cursor=%27;drop")).andExpect(status().isBadRequest());
        mvc.perform(get("/api/v1/checks?decision=MAYBE"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=501", "limit=many", "since=", "since=yesterday", "cursor=x"})
    void whatCanBeNoPartOfAListIsRefusedAndNotGuessedAt(String query, @Autowired ApiTokens tokens) throws Exception {
        NewToken wish = new NewToken("lists", "ada", EnumSet.of(Scope.AUDIT), Optional.empty());
        String secret = tokens.create(wish, "tests").secret();
        for (String list : List.of("/api/v1/checks", "/api/v1/audit")) {
            mvc.perform(get(list + "?" + query).header("Authorization", "Bearer " + secret))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.detail").value(not("The call does not fit its description.")))
                    .andExpect(jsonPath("$.nextStep").isNotEmpty());
        }
    }

    @Test
    void whoeverHasNotSaidWhoItIsMayNotChangeAnything() throws Exception {
        for (String path : List.of("/api/v1/checks/x/apply", "/api/v1/checks/x/override")) {
            mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content("{}"))
                    .andExpect(status().isUnauthorized())
                    .andExpect(content().contentTypeCompatibleWith(PROBLEM));
        }
        mvc.perform(post("/api/v1/overrides/x/approve")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/audit")).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/backups/x")).andExpect(status().isUnauthorized());
    }

    @Test
    void callsThatFitNothingAreProblemsToo() throws Exception {
        mvc.perform(get("/api/v1/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM));
        mvc.perform(post("/api/v1/checks").contentType(MediaType.TEXT_PLAIN).content("x"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().contentTypeCompatibleWith(PROBLEM))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }
}
