package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class GermanPagesTests {

    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern FOREIGN = Pattern.compile("lang=\"en\"[^>]*>([^<]*)<");
    /** Words that an English sentence can hardly do without, and that no German one holds. */
    private static final Pattern ENGLISH = Pattern.compile(
            ".*(?<!-)\\b(?:the|is|are|its|it|this|which|has|have|does|not|your)\\b(?!-).*", Pattern.DOTALL);

    private final MockMvc mvc;

    @Autowired
    GermanPagesTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    private String page(String address, String language) throws Exception {
        return mvc.perform(get(address).cookie(new Cookie(Preferences.LANGUAGE, language)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Set<String> sentences(String page) {
        return TEXT.matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .filter(text -> ENGLISH.matcher(text).matches())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hosts/vc1~host-10",
                "/hosts/vc1~host-11",
                "/hosts/vc1~host-12",
                "/hosts/vc1~host-13",
                "/hosts/vc1~host-14",
                "/hosts/vc1~host-15",
                "/hosts/vc1~host-16",
                "/hosts/vc1~host-17",
                "/hosts/vc1~host-18",
                "/hosts/vc1~host-10/check?device=0000:00:1f.2",
                "/hosts/vc1~host-10/ticket?device=0000:00:1f.2",
                "/hosts/vc1~host-12/check?device=vmhba2",
                "/hosts/vc1~host-12/ticket?device=vmhba2",
                "/hosts/vc1~host-10/repair",
                "/hosts/vc1~host-16/repair",
                "/hosts/vc1~nowhere",
                "/policy?host=vc1~host-10",
                "/rules",
                "/rules/boot-device",
                "/rules/host-broken"
            })
    void aGermanPageHoldsNoEnglishSentence(String address) throws Exception {
        Set<String> english = sentences(page(address, "en"));
        String page = page(address, "de");

        assertThat(english).isNotEmpty();
        assertThat(sentences(page)).as("texts of the German page").isEmpty();
        assertThat(FOREIGN.matcher(page.split("<main", 2)[1]).results().map(found -> found.group(1)))
                .as("texts marked as English")
                .isEmpty();
    }

    @Test
    void aDocumentKeepsItsEnglish() throws Exception {
        assertThat(page("/hosts/vc1~host-10/check?device=0000:00:1f.2", "en")).contains("boots from");
        assertThat(page("/hosts/vc1~host-10/check?device=0000:00:1f.2", "de"))
                .contains("startet von")
                .doesNotContain("boots from");
    }

    @Test
    void pagesOfRulesLeadToEachOther() throws Exception {
        for (String language : List.of("en", "de")) {
            assertThat(page("/rules/boot-device", language))
                    .contains("href=\"host-broken\"")
                    .doesNotContain(".md\"");
        }
    }

    @Test
    void whatIsNotUnderstoodIsMarkedAsEnglish() throws Exception {
        for (String address : List.of("/", "/hosts/vc1~host-20")) {
            assertThat(page(address, "de").split("<main", 2)[1]).contains("lang=\"en\"");
        }
    }
}
