package org.directpathguard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.directpathguard.web.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(classes = SampleService.class)
@AutoConfigureMockMvc
class PagesTests {

    private final MockMvc mvc;

    @Autowired
    PagesTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    private String page(String address) throws Exception {
        return mvc.perform(get(address))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void armedHostsStandOnTop() throws Exception {
        String page = page("/");

        assertThat(page.indexOf("esx06.example.org")).isBetween(1, page.indexOf("esx01.example.org"));
        assertThat(page).contains("armed", "broken", "stale", "esx10.example.org does not answer");
    }

    @Test
    void aHostShowsItsDevicesWithTheirVerdicts() throws Exception {
        assertThat(page("/hosts/vc1~host-10"))
                .contains(
                        "Ibex Peak SATA AHCI Controller", "0000:00:1f.2", "8086:3b25", "vmhba0", "datastore1", "BLOCK")
                .doesNotContain("??", "What to do:");
    }

    @Test
    void aHostSaysWhatStandsAgainstEachDeviceAndWhatItCarries() throws Exception {
        assertThat(page("/hosts/vc1~host-10"))
                .contains("esx01.example.org boots from", "and 2 reasons more", "the boot disk", "7 virtual machines")
                .contains("href=\"/?q=datastore1\"");
    }

    @Test
    void aDeviceThatIsLostWithOthersSaysSoWhereItStands() throws Exception {
        assertThat(page("/hosts/vc1~host-15").split("TU104GL", 2)[1].split("TU104 HD Audio", 2)[0])
                .contains("boots from", "which is lost with these devices");
    }

    @Test
    void whatTheAlarmSaysOfAHostIsNotRepeatedForItsDevices() throws Exception {
        String page = page("/hosts/vc1~host-16");

        assertThat(page).contains("Turn passthrough off again before anybody restarts the host");
        assertThat(page.split("boots from t10", -1)).hasSize(2);
    }

    @Test
    void aSearchFindsHostsByWhatTheyConsistOfAndWhatLiesOnThem() throws Exception {
        for (String word : new String[] {"vmhba3", "MegaRAID", "0000:05:00.0", "1000:005d", "TIER2-07", "app-1999"}) {
            assertThat(page("/?q=" + word).split("<tbody>", 2)[1])
                    .as(word)
                    .contains("esx08.example.org")
                    .doesNotContain("esx01.example.org");
        }
        assertThat(page("/?q=tier2-07")).containsPattern("Datastore</span> <bdi>tier2-07");
        assertThat(page("/?q=esx08").split("<tbody>", 2)[1]).doesNotContain("<bdi>tier2");
    }

    @Test
    void reasonsThatDifferOnlyInTheirDatastoreAreToldOnce() throws Exception {
        assertThat(page("/hosts/vc1~host-18/check?device=vmhba3"))
                .contains("and 23 more like it", "23 times the same reason", "tier2-23")
                .satisfies(
                        page -> assertThat(page.split("class=\"finding\"", -1)).hasSizeLessThan(6));
    }

    @Test
    void aHostSaysWhenItWasReadAndUntilWhenNothingHasChanged() throws Exception {
        assertThat(page("/hosts/vc1~host-10")).contains(">Read<", ">Unchanged until<");
    }

    @Test
    void onlyADeviceThatIsAllowedCarriesTheSignOfIt() throws Exception {
        assertThat(page("/hosts/vc1~host-13")).doesNotContain("sign-allow");
        assertThat(page("/hosts/vc1~host-10").split("sign-allow", -1)).hasSize(1);
    }

    @Test
    void aVerdictSaysWhatWhyAndWhatToDoInstead() throws Exception {
        assertThat(page("/hosts/vc1~host-10/check?device=0000:00:1f.2"))
                .contains("Do not pass this through", "boots from", "Don&#39;t. Instead", "datastore1", "dc01", "<svg")
                .doesNotContain("??");
        assertThat(page("/hosts/vc1~host-12/check?device=vmhba2")).contains("Nothing in use stands on it");
    }

    @Test
    void hostileNamesAreShownAndNeverInterpreted() throws Exception {
        for (String address : new String[] {"/", "/hosts/vc1~host-19", "/hosts/vc1~host-19/check?device=vmhba0"}) {
            assertThat(page(address))
                    .contains("esx09&lt;script&gt;")
                    .doesNotContain("<script>alert", "<img src=x", "\u202E", "\u200F");
        }
    }

    @Test
    void pagesAllowNeitherInlineScriptsNorFrames() throws Exception {
        mvc.perform(get("/"))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("Content-Security-Policy", not(containsString("unsafe"))));
        assertThat(page("/hosts/vc1~host-10/check?device=vmhba0")).doesNotContain(" style=", "<style", "onclick");
    }

    @Test
    void whatIsNotThereIsSaidInTwoParts() throws Exception {
        mvc.perform(get("/hosts/vc1~nowhere"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("What to do:")));
        mvc.perform(get("/hosts/vc1~host-10/check?device=vmhba99"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("What to do:")));
        mvc.perform(get("/rules/no-such-rule")).andExpect(status().isNotFound());
    }

    @Test
    void everyRuleHasAPage() throws Exception {
        assertThat(page("/rules")).contains("boot-device", "evidence-incomplete");
        assertThat(page("/rules/boot-device")).contains("<h1");
    }

    @Test
    void choicesAreRememberedAndNeverLeadAway() throws Exception {
        mvc.perform(post("/preferences").with(csrf()).param("theme", "dark").param("back", "/rules"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/rules"))
                .andExpect(header().string("Set-Cookie", containsString("theme=dark")));
        mvc.perform(post("/preferences").with(csrf()).param("theme", "dark").param("back", "//evil.example"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void theDarkThemeFollowsTheSystem() throws Exception {
        assertThat(page("/styles/clarity.css"))
                .startsWith("@import url(\"/webjars/clr__ui/")
                .contains("@media screen and (prefers-color-scheme:dark){[cds-theme~=auto]{");
    }
}
