package org.directpathguard.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class CallersTests {

    private static final String CHECK = "{\"host\":{\"moid\":\"host-10\"},\"devices\":[\"vmhba0\"]}";

    private final MockMvc mvc;
    private final ApiTokens tokens;

    @Autowired
    CallersTests(MockMvc mvc, ApiTokens tokens) {
        this.mvc = mvc;
        this.tokens = tokens;
    }

    private static MockHttpServletRequestBuilder check() {
        return post("/api/v1/checks").contentType(MediaType.APPLICATION_JSON).content(CHECK);
    }

    private static MockHttpServletRequestBuilder fromElsewhere(MockHttpServletRequestBuilder request) {
        return request.with(made -> {
            made.setRemoteAddr("192.0.2.7");
            return made;
        });
    }

    private String token(Scope... scopes) throws Exception {
        return tokens.create(new NewToken("test", "alice", Set.of(scopes), Optional.empty()), "a test")
                .secret();
    }

    @Test
    void whoeverIsOnThisMachineMayCheckAndReadWithoutSayingWhoItIs() throws Exception {
        mvc.perform(check()).andExpect(status().isOk());
        mvc.perform(get("/api/v1/hosts")).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/checks/x/apply", "/api/v1/checks/x/override", "/api/v1/overrides/x/approve"})
    void changesAndExceptionsNeedAnIdentity(String path) throws Exception {
        mvc.perform(post(path).contentType(MediaType.APPLICATION_JSON).content("{}"))
                .andExpect(status().isUnauthorized())
                .andExpect(jsonPath("$.nextStep").isNotEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/checks/x/apply, CHECK",
        "/api/v1/checks/x/override, APPLY",
        "/api/v1/overrides/x/approve, OVERRIDE"
    })
    void oneScopeIsNotAnother(String path, Scope scope) throws Exception {
        mvc.perform(post(path)
                        .header("Authorization", "Bearer " + token(scope))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .andExpect(status().isForbidden())
                .andExpect(jsonPath("$.detail", endsWith("may not make this call.")));
    }

    @Test
    void strangersFromElsewhereGetNothing() throws Exception {
        mvc.perform(fromElsewhere(check())).andExpect(status().isUnauthorized());
        mvc.perform(fromElsewhere(get("/api/v1/hosts"))).andExpect(status().isUnauthorized());
        mvc.perform(get("/api/v1/hosts").header("X-Forwarded-For", "192.0.2.7")).andExpect(status().isUnauthorized());
    }

    @Test
    void aBrowserFromElsewhereIsLedToTheSignInPage() throws Exception {
        mvc.perform(fromElsewhere(get("/").accept(MediaType.TEXT_HTML))).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void aTokenOpensFromElsewhereWhatItsScopesSay() throws Exception {
        mvc.perform(fromElsewhere(check()).header("Authorization", "Bearer " + token(Scope.CHECK)))
                .andExpect(status().isOk());
        mvc.perform(fromElsewhere(check()).header("Authorization", "Bearer " + token(Scope.APPROVE)))
                .andExpect(status().isForbidden());
    }

    @Test
    void aRevokedRotatedOrExpiredTokenOpensNothing() throws Exception {
        ApiToken.Issued revoked =
                tokens.create(new NewToken("a", "alice", Set.of(Scope.CHECK), Optional.empty()), "a test");
        tokens.revoke(revoked.token().id(), "a test");
        ApiToken.Issued rotated =
                tokens.create(new NewToken("b", "alice", Set.of(Scope.CHECK), Optional.empty()), "a test");
        String fresh =
                tokens.rotate(rotated.token().id(), "a test").orElseThrow().secret();
        ApiToken.Issued expired =
                tokens.create(new NewToken("c", "alice", Set.of(Scope.CHECK), Optional.of(Instant.EPOCH)), "a test");

        for (String secret : new String[] {revoked.secret(), rotated.secret(), expired.secret(), "dpg_x", "jwt"}) {
            mvc.perform(check().header("Authorization", "Bearer " + secret)).andExpect(status().isUnauthorized());
        }
        mvc.perform(check().header("Authorization", "Bearer " + fresh)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebound.example.com", "localhost.example.com", "localhost@example.com", "", "a b"})
    void aForeignNameIsRefused(String host) throws Exception {
        mvc.perform(get("/api/v1/hosts").header("Host", host)).andExpect(status().isMisdirectedRequest());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/checks//x", "/api/v1/checks/%2F", "/api/v1/hosts;a=b", "/api/v1/hosts/%00"})
    void anAddressThatCanBeReadInTwoWaysIsAProblem(String path) throws Exception {
        mvc.perform(get(URI.create(path)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type", endsWith("ambiguous-path")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "127.0.0.1:8080", "[::1]:8080", "192.0.2.1"})
    void ownNamesAndDigitsAreWelcome(String host) throws Exception {
        mvc.perform(get("/api/v1/hosts").header("Host", host)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "null", "http://localhost:9", "::"})
    void aPageOfAnotherSiteCannotSendAnything(String origin) throws Exception {
        mvc.perform(check().header("Host", "localhost:8080").header("Origin", origin))
                .andExpect(status().isForbidden());
    }

    @Test
    void theOwnPageMaySend() throws Exception {
        mvc.perform(check().header("Host", "localhost:8080").header("Origin", "http://localhost:8080"))
                .andExpect(status().isOk());
    }

    @Test
    void aPersonOfTheDemoIsSignedInByAClickUnderANewSession() throws Exception {
        MockHttpSession session = new MockHttpSession();
        String before = session.getId();
        mvc.perform(post("/sign-in/demo")
                        .session(session)
                        .param("person", "bob")
                        .with(csrf()))
                .andExpect(redirectedUrl("/"));

        assertThat(session.getId()).isNotEqualTo(before);
        mvc.perform(check().session(session)).andExpect(status().isForbidden());
        mvc.perform(check().session(session).with(csrf())).andExpect(status().isOk());
        mvc.perform(post("/sign-out").session(session).with(csrf())).andExpect(redirectedUrl("/"));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whoSignsInComesBackToWhereThePageLed() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(get("/sign-in").session(session).param("back", "/hosts/vc1~host-10/check?device=0000:00:1f.2"));

        mvc.perform(demo(session)).andExpect(redirectedUrl("/hosts/vc1~host-10/check?device=0000:00:1f.2"));
        mvc.perform(demo(session)).andExpect(redirectedUrl("/"));
    }

    @Test
    void whoHadToSignInFirstGetsThePageThatWasAskedFor() throws Exception {
        MockHttpSession session = new MockHttpSession();
        mvc.perform(fromElsewhere(get("/ledger?host=esx01")).session(session).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl("/sign-in"));

        mvc.perform(demo(session)).andExpect(redirectedUrl("/ledger?host=esx01"));
    }

    @Test
    void nobodyIsLedToAnotherSiteBySigningIn() throws Exception {
        for (String back : List.of(
                "//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nSet-Cookie: b=c", "/{x}", "")) {
            MockHttpSession session = new MockHttpSession();
            mvc.perform(get("/sign-in").session(session).param("back", back));

            mvc.perform(demo(session)).andExpect(redirectedUrl("/"));
        }
    }

    private static MockHttpServletRequestBuilder demo(MockHttpSession session) {
        return post("/sign-in/demo").session(session).param("person", "alice").with(csrf());
    }

    @Test
    void aSignInFormOfAnotherSiteIsRefused() throws Exception {
        mvc.perform(post("/sign-in/demo").param("person", "bob")).andExpect(status().isForbidden());
    }

    @Test
    void whoeverIsNotOfTheDemoIsNotSignedIn() throws Exception {
        mvc.perform(post("/sign-in/demo").param("person", "mallory").with(csrf()))
                .andExpect(redirectedUrl("/sign-in?problem=unavailable"));
    }
}
