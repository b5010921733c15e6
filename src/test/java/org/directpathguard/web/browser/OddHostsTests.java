package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hosts whose names attack the page, and a host with 2,000 machines. */
class OddHostsTests {

    private static final String HOSTILE = "/hosts/vc1~host-19";
    private static final String CROWDED = "/hosts/vc1~host-18";

    private final SampleSite site = SampleSite.started();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=esx09",
                HOSTILE,
                HOSTILE + "/check?device=vmhba0",
                HOSTILE + "/ticket?device=vmhba0",
                HOSTILE + "/repair"
            })
    void namesAreNeverMoreThanNames(String path) {
        for (Browser.NewContextOptions screen : List.of(Chromium.wide(), Chromium.narrow())) {
            Chromium.browse(screen, page -> {
                List<String> ran = new ArrayList<>();
                page.onDialog(dialog -> {
                    ran.add(dialog.message());
                    dialog.dismiss();
                });
                page.onConsoleMessage(message -> ran.add(message.text()));
                page.onPageError(ran::add);
                page.navigate(site.page(path));

                assertThat(page.locator("main")).containsText("<script>alert(1)</script>");
                assertThat(page.locator("main script, main img, main b")).hasCount(0);
                assertThat(page.locator("main").textContent()).doesNotContainPattern("[\\u202A-\\u202E\\u200E\\u200F]");
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .isLessThanOrEqualTo(0);
                assertThat(ran).isEmpty();
                Chromium.keep(page, "hostile-" + page.viewportSize().width + path.replaceAll("[^A-Za-z0-9]+", "-"));
            });
        }
    }

    @Test
    void theNameOfAHostStandsForItself() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page(HOSTILE));
            assertThat(page.evaluate("getComputedStyle(document.querySelector('h1 bdi')).unicodeBidi"))
                    .isEqualTo("isolate");
        });
    }

    @Test
    void twoThousandMachinesFitAPictureAndAList() {
        for (Browser.NewContextOptions screen : List.of(Chromium.wide(), Chromium.narrow())) {
            Chromium.browse(screen, page -> {
                page.navigate(site.page(CROWDED + "/check?device=vmhba3"));
                int width = page.viewportSize().width;
                assertThat(page.locator(".fate-lost")).containsText("Virtual machines (2,000)");
                Locator picture = page.locator(width < 700 ? ".picture-narrow svg" : ".picture-wide svg");
                assertThat(picture).containsText("2,000 virtual machines");
                assertThat(picture.locator(".box").count()).isLessThan(40);
                // Letters of the smallest size, as they come out on the screen.
                double scale = picture.boundingBox().width
                        / ((Number) picture.evaluate("svg => svg.viewBox.baseVal.width")).doubleValue();
                assertThat(scale * 10).isGreaterThan(6.5);
                Chromium.keep(page, "crowded-" + width);

                picture.scrollIntoViewIfNeeded();
                double before = picture.boundingBox().width;
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Larger"))
                        .click();
                assertThat(picture.boundingBox().width).isGreaterThan(before);
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Fit"))
                        .click();
                assertThat((boolean) picture.evaluate(
                                "svg => svg.parentElement.scrollWidth <= svg.parentElement.clientWidth + 1"))
                        .isTrue();

                page.getByText("The same as a list").click();
                page.getByText("all 2,000").click();
                assertThat(page.locator(
                                        ".picture-entry",
                                        new Page.LocatorOptions().setHasText("2,000 virtual machines"))
                                .locator(".members li"))
                        .hasCount(2000);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .isLessThanOrEqualTo(0);
            });
        }
    }
}
