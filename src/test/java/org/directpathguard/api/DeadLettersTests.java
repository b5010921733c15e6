package org.directpathguard.api;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Database;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Events that a subscriber never took: who may see them, and how they are sent again. */
@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class DeadLettersTests {

    private final MockMvc mvc;
    private final ApiTokens tokens;
    private final Database database;
    private final String givenUp = UUID.randomUUID().toString();

    @Autowired
    DeadLettersTests(MockMvc mvc, ApiTokens tokens, Database database) {
        this.mvc = mvc;
        this.tokens = tokens;
        this.database = database;
    }

    @BeforeEach
    void giveAnEventUp() throws Exception {
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
        database.write(sql -> sql.sql(
                        "insert into event_delivery (id, subscriber, event_id, event_type, body, created_at,"
                                + " attempts, next_attempt_at, dead_at, last_problem) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        givenUp,
                        "siem",
                        givenUp,
                        "org.directpathguard.host.armed",
                        "{}",
                        now,
                        10,
                        now,
                        now,
                        "siem answered 410")
                .update());
    }

    private String holderOf(Scope scope) throws Exception {
        String name = UUID.randomUUID().toString();
        return "Bearer "
                + tokens.create(new NewToken(name, name, EnumSet.of(scope), Optional.empty()), "tests")
                        .secret();
    }

    private ResultActions list(String caller) throws Exception {
        return mvc.perform(get("/api/v1/events/dead-letters").header("Authorization", caller));
    }

    private ResultActions retry(String caller, String id) throws Exception {
        return mvc.perform(post("/api/v1/events/dead-letters/" + id + "/retry").header("Authorization", caller));
    }

    @Test
    void whatWasGivenUpIsListedWithItsReasonAndLeavesTheListWhenItIsSentAgain() throws Exception {
        String administrator = holderOf(Scope.ADMIN);
        list(administrator)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schema").value("directpath-guard/dead-letters/1"))
                .andExpect(jsonPath("$.deadLetters[?(@.id == '" + givenUp + "')].problem")
                        .value("siem answered 410"));

        retry(administrator, givenUp).andExpect(status().isAccepted());

        list(administrator).andExpect(jsonPath("$.deadLetters[*].id", not(hasItem(givenUp))));
        retry(administrator, givenUp).andExpect(status().isNotFound());
    }

    @Test
    void nobodyButAnAdministratorSeesOrMovesThem() throws Exception {
        String checker = holderOf(Scope.CHECK);
        list(checker).andExpect(status().isForbidden());
        retry(checker, givenUp)
                .andExpect(status().isForbidden())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }
}
