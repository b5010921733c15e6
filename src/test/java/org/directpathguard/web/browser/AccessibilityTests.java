package org.directpathguard.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** WCAG 2.2 AA as far as a program can tell: axe finds nothing on any page, in either theme, on wide and narrow screens. */
class AccessibilityTests {

    private final Site site = Site.started();

    @ParameterizedTest
    @MethodSource("org.directpathguard.web.browser.PagesUnderTest#all")
    void axeFindsNothingInTheLightTheme(String path) {
        findsNothing(Chromium.wide(), path);
    }

    @ParameterizedTest
    @MethodSource("org.directpathguard.web.browser.PagesUnderTest#all")
    void axeFindsNothingInTheDarkTheme(String path) {
        findsNothing(Chromium.dark(), path);
    }

    @ParameterizedTest
    @MethodSource("org.directpathguard.web.browser.PagesUnderTest#all")
    void axeFindsNothingOnNarrowScreens(String path) {
        findsNothing(Chromium.narrow(), path);
    }

    @Test
    void axeFindsNothingOnWhatPeopleSeeAfterTheySignedIn() {
        for (Browser.NewContextOptions theme : List.of(Chromium.wide(), Chromium.dark(), Chromium.narrow())) {
            Chromium.browse(theme, page -> {
                page.navigate(site.page("/sign-in"));
                assertThat(violations(page)).as("sign-in").isEmpty();
                page.locator("button", new Page.LocatorOptions().setHasText("Go on as Bob"))
                        .click();
                page.waitForURL(site.page("/"));
                page.navigate(site.page(site.host("esx07") + "/check?device=0000:01:00.0"));
                page.locator("main button", new Page.LocatorOptions().setHasText("Ask for an override"))
                        .click();
                page.waitForURL(address -> address.contains("/decisions/"));
                assertThat(violations(page)).as("decision").isEmpty();
                for (String path : List.of("/overrides", "/ledger", "/ledger/verify", "/tokens", site.host("esx07"))) {
                    page.navigate(site.page(path));
                    assertThat(violations(page)).as(path).isEmpty();
                    Chromium.keep(page, "signed-in-" + page.viewportSize().width + path.replaceAll("[^a-z0-9]+", "-"));
                    assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                            .as(path)
                            .isLessThanOrEqualTo(0);
                }
            });
        }
    }

    private void findsNothing(Browser.NewContextOptions options, String path) {
        Chromium.browse(options, page -> {
            page.navigate(site.page(path));
            assertThat(violations(page)).as(path).isEmpty();
        });
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(found -> found.getId() + ": "
                                + found.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .limit(3)
                                        .toList())
                        .toList();
    }
}
