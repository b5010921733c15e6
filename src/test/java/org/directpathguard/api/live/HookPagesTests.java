package org.directpathguard.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import org.directpathguard.api.hooks.Page;
import org.directpathguard.inventory.Fleet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** The examples of the pages, letter by letter, on the inventory of the demonstration. */
@SpringBootTest(classes = LiveService.class, properties = "guard.change.read-back-patience=2s")
@AutoConfigureMockMvc
class HookPagesTests {

    private final MockMvc mvc;
    private final Fleet fleet;

    @Autowired
    HookPagesTests(MockMvc mvc, Fleet fleet) {
        this.mvc = mvc;
        this.fleet = fleet;
    }

    @ParameterizedTest
    @CsvSource({
        "ansible.md, /api/v1/hooks/ansible",
        "admission.md, /api/v1/hooks/admission",
        "servicenow.md, /api/v1/hooks/servicenow",
        "vro.md, /api/v1/hooks/vro",
        "powercli.md, /api/v1/checks"
    })
    void theExampleOfAPageIsBlockedThereToo(String page, String path) throws Exception {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> fleet.hosts().stream()
                        .anyMatch(host -> host.reference().isCalled("esx01")
                                && host.snapshot().isPresent()));
        String answer = mvc.perform(
                        post(path).contentType(MediaType.APPLICATION_JSON).content(Page.literal(page, "json")))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(answer).contains("BLOCK", "0000:00:1f.2", "esx01").doesNotContain("NO_VERDICT");
    }
}
