package org.directpathguard.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
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

    @Test
    void axeFindsNothingWhereSomethingWentWrong() {
        for (Browser.NewContextOptions theme : List.of(Chromium.wide(), Chromium.dark(), Chromium.narrow())) {
            Chromium.browse(theme, page -> {
                Response unknown = page.navigate(site.page(site.host("esx01") + "/check?device=vmhba99"));
                assertThat(unknown.status()).isEqualTo(422);
                assertThat(violations(page)).as("a device that is not there").isEmpty();
                page.navigate(site.page("/sign-in"));
                page.getByLabel("User name").fill("alice@vsphere.local");
                page.getByLabel("Password").fill("not-hers");
                page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                        .click();
                assertThat(page.getByRole(AriaRole.ALERT).textContent()).contains("refused this account");
                assertThat(violations(page)).as("a wrong password").isEmpty();
                page.locator("button", new Page.LocatorOptions().setHasText("Go on as Alice"))
                        .click();
                page.waitForURL(site.page("/"));
                Response forbidden = page.navigate(site.page("/tokens"));
                assertThat(forbidden.status()).isEqualTo(403);
                assertThat(violations(page)).as("a page for others").isEmpty();
                page.navigate(site.page(site.host("esx02") + "/check?device=0000:01:00.0"));
                page.context().clearCookies();
                page.locator("form[action$='/decide'] button").click();
                assertThat(page.locator("main").textContent()).contains("Your session has ended");
                assertThat(violations(page)).as("a session that ended").isEmpty();
                Response failed = page.navigate(site.page(Site.FAILING));
                assertThat(failed.status()).isEqualTo(500);
                assertThat(page.locator("main").textContent()).contains("No verdict follows from that");
                assertThat(violations(page)).as("a failure").isEmpty();
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
