package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.directpathguard.plugin.ClientBrowser.keep;
import static org.directpathguard.plugin.ClientBrowser.press;
import static org.directpathguard.plugin.ClientBrowser.view;
import static org.directpathguard.plugin.ClientBrowser.words;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.simulator.trouble.Effect;
import org.directpathguard.simulator.trouble.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What persons do in the views, and what the views then say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewActionsTests {

    private static final String BOOT = "0000:00:1f.2";
    private static final String HARMLESS = "0000:00:1a.0";

    private final Path chromium = ClientBrowser.chromium();
    private final GuardedSite site;
    private final ClientBrowser browser;

    ViewActionsTests(@TempDir Path folder) throws Exception {
        site = GuardedSite.start(folder);
        browser = new ClientBrowser(site, chromium);
    }

    @AfterAll
    void end() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void calm() {
        site.simulator.control().troubles().clear();
        browser.forgetComplaints();
    }

    @AfterEach
    void theBrowserHasNothingAgainstTheViews() {
        assertThat(browser.complaints()).isEmpty();
    }

    private Page dialog(String session, String theme, String host) {
        return browser.open("host/check", session, theme, "en-US", browser.hosts(host));
    }

    private static void check(Page page, String device) {
        view(page).getByLabel(device).check();
        press(page, "Check this change");
        view(page).locator("section.verdict h2").waitFor();
    }

    /** Presses a button whose deed is asked about in the client's own dialog, and answers with one of its buttons. */
    private static void pressAndAnswer(Page page, String button, int answer) {
        page.evaluate("delete standIn.confirm");
        press(page, button);
        page.waitForFunction("!!standIn.confirm");
        page.evaluate("standIn.confirm(" + answer + ")");
    }

    @Test
    void aChangeIsMadeAfterASecondQuestionAndTakenBack() throws Exception {
        Page page = dialog(browser.session(GuardedSite.ADMINISTRATOR), "light", "esx01");
        check(page, HARMLESS);
        pressAndAnswer(page, "Give to virtual machines now", 1);
        assertThat(words(page)).doesNotContain("Done.");
        pressAndAnswer(page, "Give to virtual machines now", 0);
        view(page).getByText("Done.").waitFor();
        assertThat(page.locator("#calls").innerText()).contains("judged once more", "Change it", "Leave it");
        keep(page, "applied-light");

        view(page).getByLabel("Take back for the host").check();
        press(page, "Check this change");
        view(page).getByText("Take back now").waitFor();
        pressAndAnswer(page, "Take back now", 0);
        view(page).getByText("Done.").waitFor();
        assertThat(site.client.newestTask("org.directpathguard.").orElseThrow())
                .contains("org.directpathguard.turnOff", "success");
    }

    @Test
    void aVerdictServesOnlyTheChangeThatWasJudged() throws Exception {
        Page page = dialog(browser.session(GuardedSite.ADMINISTRATOR), "light", "esx01");
        check(page, HARMLESS);
        Locator deed = view(page).getByText("Give to virtual machines now");
        view(page).getByLabel(BOOT).check();
        assertThat(deed.isDisabled()).isTrue();
        assertThat(words(page)).contains("about the earlier choice");
        keep(page, "check-chosen-anew-light");
        assertThat(ClientBrowser.barriers(page)).isEmpty();

        view(page).getByLabel(BOOT).uncheck();
        assertThat(deed.isDisabled()).isFalse();
        view(page).getByLabel("Take back for the host").check();
        assertThat(deed.isDisabled()).isTrue();
    }

    @Test
    void aChangeThatVcenterRefusesSaysSo() throws Exception {
        Page page = dialog(browser.session(GuardedSite.ADMINISTRATOR), "dark", "esx01");
        check(page, HARMLESS);
        site.simulator
                .control()
                .troubles()
                .add(Rule.on("UpdatePassthruConfig", new Effect.Fault("RestrictedVersion", "restricted")));
        pressAndAnswer(page, "Give to virtual machines now", 0);
        view(page).locator(".problem").waitFor();

        assertThat(words(page))
                .contains("Not completed", "licence of esx01", "What to do:")
                .doesNotContain("Done.", "Unknown");
        assertThat(browser.refusals()).containsExactly("422");
        keep(page, "apply-failed-dark");
        assertThat(ClientBrowser.barriers(page)).isEmpty();
    }

    @Test
    void aSessionThatEndsBetweenQuestionAndDeedChangesNothing() throws Exception {
        String session = browser.session(GuardedSite.ADMINISTRATOR);
        Page page = dialog(session, "light", "esx01");
        check(page, HARMLESS);
        site.client.expire(session);
        pressAndAnswer(page, "Give to virtual machines now", 0);
        view(page).locator(".problem").waitFor();

        assertThat(words(page)).contains("Not logged in").doesNotContain("Done.");
        assertThat(browser.refusals()).isNotEmpty().containsOnly("401");
    }

    @Test
    void whoMayOnlyCheckIsToldWhatIsMissing() throws Exception {
        Page page = dialog(browser.session(GuardedSite.CHECKER), "light", "esx01");
        check(page, HARMLESS);
        assertThat(words(page))
                .contains("DirectPathGuard.Apply is missing")
                .doesNotContain("Give to virtual machines now");
    }

    @Test
    void aBlockIsOverriddenByTwoPersons() throws Exception {
        Page page = dialog(browser.session(GuardedSite.CHECKER), "light", "esx01");
        check(page, BOOT);
        assertThat(words(page)).contains("BLOCK", "one asks (privilege DirectPathGuard.Override)");
        dialog(browser.session(GuardedSite.REQUESTER), "light", "esx01");
        check(page, BOOT);
        view(page).getByText("Override it all the same").click();
        view(page).getByLabel("Why has it to be?").fill("The host is taken apart today.");
        keep(page, "override-asked-light");
        assertThat(ClientBrowser.barriers(page)).isEmpty();
        press(page, "Ask for an override");
        view(page).getByText("Asked.").waitFor();

        for (Account other : List.of(GuardedSite.CHECKER, GuardedSite.REQUESTER)) {
            browser.open("host/history", browser.session(other), "dark", "en-US", browser.hosts("esx01"));
            assertThat(words(page)).contains("Somebody else has to agree.");
        }
        browser.open("host/history", browser.session(GuardedSite.APPROVER), "dark", "en-US", browser.hosts("esx01"));
        assertThat(words(page)).contains("The host is taken apart today.", "requester");
        keep(page, "override-waits-dark");
        assertThat(ClientBrowser.barriers(page)).isEmpty();
        pressAndAnswer(page, "Approve", 0);
        view(page).getByText("It may be used once").waitFor();

        dialog(browser.session(GuardedSite.ADMINISTRATOR), "light", "esx01");
        check(page, BOOT);
        assertThat(words(page)).contains("WARN", "Give to virtual machines now");
        pressAndAnswer(page, "Give to virtual machines now", 1);
        assertThat(page.locator("#calls").innerText()).contains("It is a warning:");
    }

    @Test
    void linkedVcentersAreToldApart() throws Exception {
        site.client.linkWith(site.other);
        Page page = browser.open("fleet", browser.session(GuardedSite.ADMINISTRATOR), "light", "en-US", List.of());

        assertThat(words(page)).contains("vCenter", "vc1", "vc2");
        keep(page, "fleet-linked-light");
    }

    @ParameterizedTest
    @CsvSource({
        "esx01, light, en-US",
        "esx09, dark, en-US",
        "esx10, light, de-DE",
        "esx07, dark, de-DE",
        "nowhere, light, de-DE"
    })
    void theCardFitsIntoThePlaceThatTheClientGivesIt(String host, String theme, String language) throws Exception {
        List<String> objects = host.equals("nowhere") ? List.of("HostSystem:host-99999") : browser.hosts(host);
        Page page = browser.open("host/card", browser.session(GuardedSite.READER), theme, language, objects);
        page.setViewportSize(320, 420);
        keep(page, "card-300-" + host + "-" + theme + "-" + language);
        int beyond = (Integer) view(page).locator("html").evaluate("html => html.scrollWidth - html.clientWidth");
        page.setViewportSize(1100, 800);

        assertThat(beyond).isZero();
        assertThat(words(page)).doesNotContain("[object", "undefined", "null");
        if (language.startsWith("de")) {
            assertThat(words(page)).doesNotContain("has lost", "not watched", "Ask whoever");
        }
    }
}
