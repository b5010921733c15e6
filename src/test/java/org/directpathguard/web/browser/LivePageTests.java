package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

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
