package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** From the list of hosts to a verdict without a mouse. */
class KeyboardTests {

    private static final int MOST_STEPS = 80;

    private final Site site = Site.started();

    /** Goes on until the focus is where it is wanted; every stop on the way has to be seen. */
    private static void tabTo(Page page, String wanted) {
        for (int step = 0; step < MOST_STEPS; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .as("the focus can be seen on %s", page.evaluate("document.activeElement.outerHTML.slice(0, 200)"))
                    .isNotEqualTo("none");
            if (Boolean.TRUE.equals(page.evaluate("wanted => document.activeElement.matches(wanted)", wanted))) {
                return;
            }
        }
        throw new AssertionError("The keyboard never reaches " + wanted);
    }

    @Test
    void aVerdictIsReachedByKeysAlone() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/"));
            page.keyboard().press("Tab");
            assertThat(page.locator(".skip-link")).isFocused();
            page.keyboard().press("Enter");
            tabTo(page, "#fleet-search");
            page.keyboard().type("esx01");
            assertThat(page.locator("tbody tr")).hasCount(1);
            tabTo(page, "tbody .host-link");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/hosts/"));
            tabTo(page, "input[value='0000:00:1f.2']");
            page.keyboard().press("Space");
            assertThat(page.locator("[data-chosen]")).hasText("1 chosen");
            tabTo(page, "button[type=submit].button-primary");
            page.keyboard().press("Enter");

            assertThat(page.locator(".verdict-word")).hasText("BLOCK");
        });
    }

    @Test
    void menusOpenAndCloseByKeys() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/rules"));
            tabTo(page, ".menu summary");
            page.keyboard().press("Enter");
            assertThat(page.locator(".preferences")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".preferences")).isHidden();
            assertThat(page.locator(".menu summary")).isFocused();
        });
    }
}
