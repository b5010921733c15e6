package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts add: searching while typing, and pictures to take away. */
class LivePageTests {

    private final Site site = Site.started();

    @Test
    void typingIsEnoughToSearch() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/"));
            page.getByRole(AriaRole.SEARCHBOX).pressSequentially("esx05");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.getByRole(AriaRole.SEARCHBOX)).isFocused();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/no-such-page", "403"})
    void aPartThatIsRefusedNeverReplacesTheList(String instead) {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/"));
            page.route(address -> address.contains("q=esx05"), route -> {
                if (instead.startsWith("/")) {
                    route.resume(new Route.ResumeOptions().setUrl(site.page(instead)));
                } else {
                    route.fulfill(new Route.FulfillOptions().setStatus(403).setBody("no"));
                }
            });
            page.getByRole(AriaRole.SEARCHBOX).pressSequentially("esx05");
            if (instead.equals("/no-such-page")) {
                assertThat(page.locator("#spoken")).containsText("That did not work");
            } else {
                assertThat(page.getByRole(AriaRole.SEARCHBOX)).hasValue("");
            }
            assertThat(page.locator("tbody tr")).hasCount(14);
        });
    }

    @Test
    void aListThatIsNoLongerKeptCurrentSaysSoAndTriesAgain() {
        Chromium.browse(Chromium.wide(), page -> {
            page.clock().install();
            page.route("**/fleet/events", route -> route.fulfill(new Route.FulfillOptions().setStatus(401)));
            page.navigate(site.page("/"));
            assertThat(page.locator(".live")).hasAttribute("data-state", "off");
            assertThat(page.locator(".live")).hasText("not live");
            page.unroute("**/fleet/events");
            page.clock().fastForward(20_000);
            assertThat(page.locator(".live")).hasAttribute("data-state", "on");
        });
    }

    @Test
    void thePictureGrowsAndCanBeTakenAway() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page(site.host("esx01") + "/check?device=0000:00:1f.2"));
            Locator picture = page.locator(".picture-wide svg");
            double before = picture.boundingBox().width;
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Larger"))
                    .click();
            assertThat(picture.boundingBox().width).isGreaterThan(before);

            Download png = page.waitForDownload(
                    () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("PNG"))
                            .click());
            Download svg =
                    page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("SVG"))
                            .click());
            try {
                assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
                assertThat(Files.readString(svg.path())).startsWith("<svg").contains("datastore1");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
