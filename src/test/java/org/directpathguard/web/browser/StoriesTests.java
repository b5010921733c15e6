package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** May I enable this, and what would I lose? Asked of every story of the sample inventory, by clicks only. */
class StoriesTests {

    private final Site site = Site.started();

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
        esx01 | 0000:00:1f.2 | BLOCK | esx01 boots from                       | datastore1
        esx01 | 0000:00:1a.0 | ALLOW | Nothing in use on esx01 stands on it   | restart of esx01
        esx02 | 0000:00:14.0 | BLOCK | USB                                    | Do instead
        esx02 | 0000:01:00.0 | ALLOW | Nothing in use on esx02 stands on it   | Survives
        esx03 | 0000:00:1f.2 | BLOCK | boots from                             | truenas
        esx04 | 0000:01:00.0 | BLOCK | is lost                                | Virtual machines
        esx05 | 0000:01:00.0 | WARN  | path                                   | Loses redundancy
        esx06 | 0000:03:00.0 | WARN  | path                                   | Loses redundancy
        esx07 | 0000:01:00.0 | BLOCK | boots from                             | nvme-esx07
        esx08 | 0000:01:00.0 | BLOCK | boots from                             | Leaves with it
        esx09 | 0000:00:1f.2 | BLOCK | boots from                             | datastore-esx09
        esx10 | 0000:00:1f.2 | BLOCK | esx10 has lost its footing             | Do instead
        esx11 | 0000:01:00.0 | BLOCK | vSAN                                   | Do instead
        esx11 | 0000:06:00.2 | ALLOW | Nothing in use on esx11 stands on it   | You can go on
        esx12 | 0000:01:00.0 | BLOCK | vSAN                                   | Do instead
        esx13 | 0000:01:00.0 | BLOCK | vSAN                                   | Do instead
        esx13 | 0000:06:00.2 | BLOCK | be told for certain                    | Do instead
        esx14 | 0000:01:00.1 | BLOCK | Datastore                              | Port groups
        """)
    void theAnswerIsTwoClicksAway(String host, String device, String decision, String what, String also) {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/"));
            page.getByRole(AriaRole.SEARCHBOX).fill(host);
            page.getByRole(AriaRole.SEARCHBOX).press("Enter");
            page.getByRole(AriaRole.TABLE)
                    .getByRole(
                            AriaRole.LINK,
                            new com.microsoft.playwright.Locator.GetByRoleOptions()
                                    .setName(host)
                                    .setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .hasText(host);
            page.locator("tr", new Page.LocatorOptions().setHasText(device))
                    .locator(".verdict-link")
                    .click();

            assertThat(page.locator(".verdict-word")).hasText(decision);
            assertThat(page.locator("main")).containsText(what);
            assertThat(page.locator("main")).containsText(also);
            Chromium.keep(page, "story-" + host + "-" + decision.toLowerCase(java.util.Locale.ROOT));
        });
    }
}
