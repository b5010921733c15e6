package org.directpathguard.api.live;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.jayway.jsonpath.JsonPath;
import java.util.EnumSet;
import java.util.Optional;
import org.directpathguard.identity.ApiTokens;
import org.directpathguard.identity.NewToken;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** A person who calls the API with every scope. */
record Client(MockMvc mvc, String secret) {

    /** Makes a token of a person. */
    static Client of(String person, MockMvc mvc, ApiTokens tokens) throws LedgerUnavailableException {
        NewToken wish = new NewToken("test", person, EnumSet.allOf(Scope.class), Optional.empty());
        return new Client(mvc, tokens.create(wish, "tests").secret());
    }

    /** A decision with what it takes to act upon it. */
    record Decision(String id, String token, String decision) {}

    Decision check(String host, String device, boolean enable) throws Exception {
        String answer = send(MockMvcRequestBuilders.post("/api/v1/checks"), """
            {"host": {"name": "%s"}, "devices": ["%s"], "enable": %s, "changeId": "CHG1"}
            """.formatted(host, device, enable))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return new Decision(
                JsonPath.read(answer, "$.id"),
                JsonPath.read(answer, "$.decisionToken"),
                JsonPath.read(answer, "$.decision"));
    }

    ResultActions apply(Decision decision) throws Exception {
        return post("/api/v1/checks/" + decision.id() + "/apply", "{\"decisionToken\": \"" + decision.token() + "\"}");
    }

    ResultActions applyNow(Decision decision) throws Exception {
        return post(
                "/api/v1/checks/" + decision.id() + "/apply",
                "{\"decisionToken\": \"" + decision.token() + "\", \"applyNow\": true}");
    }

    ResultActions verify(Decision decision) throws Exception {
        return post("/api/v1/checks/" + decision.id() + "/verify", "{\"decisionToken\": \"" + decision.token() + "\"}");
    }

    ResultActions override(Decision decision, String reason) throws Exception {
        return post("/api/v1/checks/" + decision.id() + "/override", "{\"reason\": \"" + reason + "\"}");
    }

    ResultActions approve(String override) throws Exception {
        return send(MockMvcRequestBuilders.post("/api/v1/overrides/" + override + "/approve"), "");
    }

    ResultActions read(String path) throws Exception {
        return send(get(path), "");
    }

    ResultActions post(String path, String body) throws Exception {
        return send(MockMvcRequestBuilders.post(path), body);
    }

    private ResultActions send(MockHttpServletRequestBuilder request, String body) throws Exception {
        MockHttpServletRequestBuilder whole = request.header(HttpHeaders.AUTHORIZATION, "Bearer " + secret);
        return mvc.perform(
                body.isEmpty()
                        ? whole
                        : whole.contentType(MediaType.APPLICATION_JSON).content(body));
    }
}
