package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Nobody needs scripts to learn what hangs on a device. */
class WithoutScriptTests {

    private final Site site = Site.started();

    @Test
    void verdictsAndReasonsAreThere() {
        Chromium.browse(Chromium.wide().setJavaScriptEnabled(false), page -> {
            page.navigate(site.page(site.host("esx01")));
            page.getByLabel("Choose Intel Corporation Ibex Peak SATA RAID Controller at 0000:00:1f.2")
                    .check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("What hangs on the chosen ones?"))
                    .click();

            assertThat(page.locator(".verdict-word")).hasText("BLOCK");
            assertThat(page.locator(".sentences")).containsText("Do instead");
            assertThat(page.locator(".fate-lost")).containsText("datastore1");
            assertThat(page.locator("time").first()).containsText("UTC");
            Chromium.keep(page, "without-script");
        });
    }

    @Test
    void theListCanBeSearchedSortedAndFiltered() {
        Chromium.browse(Chromium.wide().setJavaScriptEnabled(false), page -> {
            page.navigate(site.page("/"));
            page.getByRole(AriaRole.SEARCHBOX).fill("san-cluster 7.0.3");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search"))
                    .click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Host").setExact(true))
                    .click();
            assertThat(page.locator("tbody tr").first()).containsText("esx05");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Host"))
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("▲"))
                    .click();
            assertThat(page.locator("tbody tr").first()).containsText("esx06");
        });
    }
}
