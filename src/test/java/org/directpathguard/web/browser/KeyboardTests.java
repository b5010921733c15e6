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
    void aChangeIsMadeAndTakenBackByKeysAlone() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/sign-in"));
            tabTo(page, ".person button");
            page.keyboard().press("Enter");
            page.waitForURL(site.page("/"));
            page.navigate(site.page(site.host("esx02") + "/check?device=0000:01:00.0"));
            tabTo(page, "form[action$='/decide'] button");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/decisions/"));
            Chromium.keep(page, "focus-before-change");
            tabTo(page, "form[action$='/apply'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice-ok")).containsText("read back from the host");
            tabTo(page, "form[action$='/turn-off'] button");
            Chromium.keep(page, "focus-on-turn-off");
            page.keyboard().press("Enter");
            assertThat(page.locator(".notice-ok")).containsText("read back from the host");
            assertThat(page.locator("form[action$='/turn-off']")).hasCount(0);
        });
    }

    @Test
    void anOverrideIsAskedForByKeysAlone() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/sign-in"));
            tabTo(page, ".person button");
            page.keyboard().press("Enter");
            page.waitForURL(site.page("/"));
            page.navigate(site.page(site.host("esx04") + "/check?device=0000:01:00.0"));
            tabTo(page, "form[action$='/decide'] button");
            page.keyboard().press("Enter");
            page.waitForURL(address -> address.contains("/decisions/"));
            tabTo(page, "textarea");
            page.keyboard().type("The shelf moves tonight");
            tabTo(page, "form[action$='/override'] button");
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("Somebody else has to agree");
        });
    }

    private void signInByKeys(Page page, String person) {
        page.navigate(site.page("/sign-in"));
        tabTo(page, ".person input[value='" + person + "'] ~ button");
        page.keyboard().press("Enter");
        page.waitForURL(site.page("/"));
    }

    private static void press(Page page, String wanted) {
        tabTo(page, wanted);
        page.keyboard().press("Enter");
    }

    @Test
    void aBlockIsOverriddenByTwoPeopleAndTakenBackByKeysAlone() {
        Chromium.browse(
                Chromium.wide(),
                alice -> Chromium.browse(Chromium.wide(), bob -> {
                    signInByKeys(alice, "Alice");
                    signInByKeys(bob, "Bob");
                    alice.navigate(site.page(site.host("esx03")));
                    tabTo(alice, "input[value='0000:00:1f.2']");
                    alice.keyboard().press("Space");
                    press(alice, "button[type=submit].button-primary");
                    assertThat(alice.locator(".verdict-word")).hasText("BLOCK");
                    press(alice, "form[action$='/decide'] button");
                    alice.waitForURL(address -> address.contains("/decisions/"));
                    tabTo(alice, "textarea");
                    alice.keyboard().type("The disk is cloned, the host goes tonight");
                    press(alice, "form[action$='/override'] button");
                    assertThat(alice.locator("main")).containsText("Somebody else has to agree");

                    press(bob, ".main-nav a[href='/overrides']");
                    bob.waitForURL(site.page("/overrides"));
                    press(bob, ".override form[action$='/approve'] button");
                    assertThat(bob.locator(".notice-ok")).containsText("Approved");

                    alice.reload();
                    press(alice, "form[action$='/apply'] button");
                    assertThat(alice.locator(".notice-ok")).containsText("read back from the host");
                    press(alice, ".brand");
                    alice.waitForURL(site.page("/"));
                    press(alice, ".alarm[aria-label='esx03'] form[action$='/turn-off'] button");
                    assertThat(alice.locator(".notice-ok")).containsText("read back from the host");
                    Chromium.keep(alice, "override-by-keys");
                }));
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
