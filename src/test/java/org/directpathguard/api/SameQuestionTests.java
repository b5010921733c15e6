package org.directpathguard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.web.sample.SampleFleet;
import org.directpathguard.web.sample.SampleHosts;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** What is kept for the next answer to a question is the verdict alone, and only while the host is what it was. */
@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class SameQuestionTests {

    private final MockMvc mvc;
    private final ApiTokens tokens;

    @Autowired
    SameQuestionTests(MockMvc mvc, ApiTokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    private String token(String person, Scope... scopes) throws Exception {
        EnumSet<Scope> set = EnumSet.noneOf(Scope.class);
        set.addAll(List.of(scopes));
        return tokens.create(new NewToken("same", person, set, Optional.empty()), "tests")
                .secret();
    }

    private String check(String secret, String changeId) throws Exception {
        return mvc.perform(post("/api/v1/checks")
                        .header("Authorization", "Bearer " + secret)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"],\"changeId\":\"" + changeId
                                + "\"}"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void twoPersonsWithOneQuestionGetADecisionEachInTheirOwnName(@Autowired Decisions decisions) throws Exception {
        String first = check(token("alice", Scope.CHECK), "CHG-1");
        String second = check(token("bob", Scope.CHECK), "CHG-2");

        StoredDecision ofAlice =
                decisions.find(JsonPath.<String>read(first, "$.id")).orElseThrow();
        StoredDecision ofBob =
                decisions.find(JsonPath.<String>read(second, "$.id")).orElseThrow();
        assertThat(ofAlice.id()).isNotEqualTo(ofBob.id());
        assertThat(ofAlice.requester()).contains("alice");
        assertThat(ofBob.requester()).contains("bob");
        assertThat(JsonPath.<String>read(first, "$.changeId")).isEqualTo("CHG-1");
        assertThat(JsonPath.<String>read(second, "$.changeId")).isEqualTo("CHG-2");
        assertThat(second).doesNotContain("CHG-1").contains(ofBob.document().substring(1));
        assertThat(ofAlice.fingerprint()).isEqualTo(ofBob.fingerprint());
        mvc.perform(post("/api/v1/checks/" + ofAlice.id() + "/verify")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"decisionToken\":\"" + JsonPath.read(second, "$.decisionToken") + "\"}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoeverMayNotCheckGetsNoAnswerThatWasKeptForAnother() throws Exception {
        check(token("alice", Scope.CHECK), "CHG-1");

        mvc.perform(post("/api/v1/checks")
                        .header("Authorization", "Bearer " + token("carol", Scope.APPROVE))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}"))
                .andExpect(status().isForbidden());
    }

    @Test
    void whenTheWatcherLosesSightOfTheHostTheKeptAnswerIsNotGivenAgain(@Autowired SampleFleet fleet) throws Exception {
        String alice = token("alice", Scope.CHECK);
        check(alice, "CHG-1");
        fleet.put(SampleHosts.article(), true);
        fleet.failReadings(true);
        try {
            String lost = check(alice, "CHG-1");

            assertThat(JsonPath.<Boolean>read(lost, "$.stale")).isTrue();
            mvc.perform(get("/api/v1/checks/" + JsonPath.read(lost, "$.id")).header("Authorization", "Bearer " + alice))
                    .andExpect(jsonPath("$.stale").value(true));
        } finally {
            fleet.failReadings(false);
            fleet.put(SampleHosts.article(), false);
        }
        assertThat(JsonPath.<Boolean>read(check(alice, "CHG-1"), "$.stale")).isFalse();
    }
}
