package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** From a BLOCK over an override by two people to an armed host, and back before anybody restarts it. */
class FourEyesTests {

    private final Site site = Site.started();

    private void signIn(Page page, String person) {
        page.navigate(site.page("/sign-in"));
        click(page, "Go on as " + person);
        assertThat(page.locator(".guard-header")).containsText(person);
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    @Test
    void nobodyGoesAgainstABlockAloneAndEverybodySeesIt() {
        LocatorAssertions.HasTextOptions soon = new LocatorAssertions.HasTextOptions().setTimeout(30_000);
        Chromium.browse(
                Chromium.wide(),
                alice -> Chromium.browse(Chromium.wide(), bob -> {
                    signIn(alice, "Alice");
                    signIn(bob, "Bob");
                    alice.navigate(site.page(site.host("esx01") + "/check?device=0000:00:1f.2"));
                    click(alice, "Ask for an override");
                    assertThat(alice.locator("main")).containsText("the verdict is BLOCK");
                    alice.getByLabel("Why has it to be?").fill("The disks move to another controller tonight");
                    click(alice, "Ask for an override");
                    assertThat(alice.locator("main")).containsText("Somebody else has to agree");
                    assertThat(alice.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Approve")))
                            .hasCount(0);

                    bob.navigate(site.page("/overrides"));
                    assertThat(bob.locator(".override").first()).containsText("another controller tonight");
                    assertThat(bob.locator(".override").first()).containsText("esx01: Intel Corporation");
                    assertThat(bob.locator(".override").first()).containsText("esx01 boots from");
                    Chromium.keep(bob, "override-asked");
                    click(bob, "Approve");
                    assertThat(bob.locator(".notice-ok")).containsText("Approved");
                    assertThat(bob.getByRole(
                                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn passthrough on")))
                            .hasCount(0);
                    bob.navigate(site.page("/?q=esx01"));
                    Locator status = bob.locator("tbody tr").first().locator(".tag");
                    assertThat(status).hasText("ok");

                    alice.reload();
                    click(alice, "Turn passthrough on");
                    assertThat(alice.locator(".notice-ok")).containsText("read back from the host");
                    Chromium.keep(alice, "override-applied");
                    assertThat(status).hasText("armed", soon);
                    assertThat(bob.locator(".alarm").first()).containsText("esx01");
                    Chromium.keep(bob, "live-armed");

                    alice.navigate(site.page("/"));
                    alice.locator(".alarm", new Page.LocatorOptions().setHasText("esx01"))
                            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Turn off again now"))
                            .click();
                    assertThat(alice.locator(".notice-ok")).containsText("read back from the host");
                    assertThat(status).hasText("ok", soon);

                    alice.navigate(site.page("/ledger"));
                    assertThat(alice.locator("tbody")).containsText("override used");
                    click(alice, "Verify");
                    assertThat(alice.locator(".notice-ok")).containsText("The chain is whole");
                    Chromium.keep(alice, "ledger");
                }));
    }

    @Test
    void whoMayNotIsToldSo() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/tokens"));
            assertThat(page).hasURL(site.page("/sign-in"));
            signIn(page, "Alice");
            page.navigate(site.page("/tokens"));
            assertThat(page.locator("main")).containsText("You may not do that.");
        });
    }

    @Test
    void aSessionThatEndedLosesNothingAndSaysSo() {
        Chromium.browse(Chromium.wide(), page -> {
            signIn(page, "Alice");
            page.navigate(site.page(site.host("esx02") + "/check?device=0000:01:00.0"));
            page.context().clearCookies();
            click(page, "Turn passthrough on");
            assertThat(page.locator("main")).containsText("Your session has ended");
            assertThat(page.locator("main")).containsText("Nothing was changed");
            Chromium.keep(page, "session-ended");
        });
    }

    @Test
    void aTokenIsShownOnceAndCanBeRevoked() {
        Chromium.browse(Chromium.wide(), page -> {
            signIn(page, "Bob");
            page.navigate(site.page("/tokens"));
            page.getByLabel("Name").fill("nightly pipeline");
            page.getByLabel("check", new Page.GetByLabelOptions().setExact(true))
                    .check();
            click(page, "Make the token");
            assertThat(page.locator(".notice-ok pre")).containsText("dpg_");
            page.navigate(site.page("/tokens"));
            assertThat(page.locator("main")).not().containsText("dpg_");
            click(page, "Revoke");
            assertThat(page.locator("tbody")).containsText("revoked");
        });
    }
}
