package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Narrow, wide and printed. */
class ScreensTests {

    private final Site site = Site.started();

    private static String name(String path) {
        return path.replaceAll("[^A-Za-z0-9]+", "-");
    }

    @ParameterizedTest
    @MethodSource("org.directpathguard.web.browser.PagesUnderTest#all")
    void nothingHasToBeScrolledSidewaysOnANarrowScreen(String path) {
        Chromium.browse(Chromium.narrow(), page -> {
            page.navigate(site.page(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(375);
            Chromium.keep(page, "narrow" + name(path));
        });
    }

    @Test
    void longGermanWordsFitANarrowScreenToo() {
        String host = site.host("esx01");
        Chromium.browse(Chromium.narrow().setLocale("de-DE"), page -> {
            for (String path :
                    List.of("/", host, host + "/check?device=0000:00:1f.2", host + "/ticket?device=0000:00:1f.2")) {
                page.navigate(site.page(path));
                assertThat(page.locator("html")).hasAttribute("lang", "de");
                assertThat(page.evaluate("document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(375);
                Chromium.keep(page, "german" + name(path));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("org.directpathguard.web.browser.PagesUnderTest#all")
    void noPageComplainsToTheConsole(String path) {
        Chromium.browse(Chromium.dark(), page -> {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.onPageError(complaints::add);
            page.navigate(site.page(path));
            Chromium.keep(page, "dark" + name(path));
            assertThat(complaints).filteredOn(text -> !text.contains("404")).isEmpty();
        });
    }

    @Test
    void onPaperTheTicketHasNoControlsAndAllPlans() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page(site.host("esx01") + "/ticket?device=0000:00:1f.2"));
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".guard-header")).isHidden();
            assertThat(page.locator(".picture-bar")).isHidden();
            assertThat(page.locator("main")).containsText("Implementation plan");
            assertThat(page.locator("main")).containsText("Backout plan");
            assertThat(page.locator("main")).containsText("Test plan");
            Chromium.keep(page, "printed-ticket");
        });
    }

    @Test
    void momentsAreShownInTheReadersZone() {
        List<String> shown = new ArrayList<>();
        for (String zone : List.of("Pacific/Auckland", "America/New_York")) {
            Chromium.browse(Chromium.wide().setTimezoneId(zone), page -> {
                page.navigate(site.page(site.host("esx01")));
                page.waitForFunction("document.querySelector('time').title !== ''");
                shown.add(page.locator("time").first().textContent());
            });
        }
        assertThat(shown).doesNotHaveDuplicates().noneMatch(text -> text.contains("UTC"));
    }
}
