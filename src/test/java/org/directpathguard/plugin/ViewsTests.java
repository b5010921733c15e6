package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.directpathguard.plugin.ClientBrowser.keep;
import static org.directpathguard.plugin.ClientBrowser.view;
import static org.directpathguard.plugin.ClientBrowser.words;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views as a person sees them in the vSphere Client, by a stand-in that offers its documented calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTests {

    private final Path chromium = ClientBrowser.chromium();
    private final GuardedSite site;
    private final ClientBrowser browser;

    ViewsTests(@TempDir Path folder) throws Exception {
        site = GuardedSite.start(folder);
        browser = new ClientBrowser(site, chromium);
    }

    @AfterAll
    void end() {
        browser.close();
        site.close();
    }

    @BeforeEach
    void forgetComplaints() {
        browser.forgetComplaints();
    }

    @AfterEach
    void theBrowserHasNothingAgainstTheViews() {
        assertThat(browser.complaints()).isEmpty();
    }

    private String cluster(String name) {
        return "ClusterComputeResource:"
                + site.simulator.control().find("ClusterComputeResource", name).id();
    }

    private static void assertReadable(Page page) {
        assertThat(ClientBrowser.barriers(page)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "host/card, esx01",
        "host/history, esx01",
        "host/devices, esx01",
        "host/check, esx01+esx02",
        "cluster/risk, vsan-cluster",
        "fleet,"
    })
    void everyViewReadsWellInLightAndDark(String name, String objects) throws Exception {
        for (String theme : List.of("light", "dark")) {
            List<String> ids = objects == null
                    ? List.of()
                    : objects.endsWith("cluster") ? List.of(cluster(objects)) : browser.hosts(objects.split("\\+", -1));
            Page page = browser.open(name, browser.session(GuardedSite.CHECKER), theme, "en-US", ids);

            assertThat(view(page).locator("body").getAttribute("cds-theme")).isEqualTo(theme);
            assertThat(words(page)).isNotBlank().doesNotContain("undefined", "null", "What failed");
            keep(page, name.replace('/', '-') + "-" + theme);
            assertReadable(page);
            assertThat(browser.refusals()).isEmpty();
        }
    }

    /** With two vCenters: the global view asks at both of them. */
    @ParameterizedTest
    @CsvSource({"host/card, 1", "host/devices, 2", "host/history, 3", "host/check, 1", "cluster/risk, 1", "fleet, 2"})
    void aViewAsksTheClientOnceForEachRequestAndVcenter(String name, int tickets) throws Exception {
        String session = browser.session(GuardedSite.CHECKER);
        List<String> objects = name.equals("cluster/risk") ? List.of(cluster("vsan-cluster")) : browser.hosts("esx01");
        int before = site.client.tickets();
        browser.open(name, session, "light", "en-US", objects);

        assertThat(site.client.tickets() - before).isEqualTo(tickets);
    }

    @ParameterizedTest
    @CsvSource({"esx01, OK", "esx09, Armed", "esx10, Broken", "nowhere, Unknown"})
    void theCardTellsHowTheHostStandsAtAGlance(String host, String status) throws Exception {
        List<String> objects = host.equals("nowhere") ? List.of("HostSystem:host-99999") : browser.hosts(host);
        Page page = browser.open("host/card", browser.session(GuardedSite.READER), "light", "en-US", objects);

        assertThat(words(page)).startsWith(status);
        keep(page, "host-card-" + status);
        assertReadable(page);
    }

    @Test
    void aDeviceThatTheHostStandsOnIsBlockedWithThePictureOfWhatFalls() throws Exception {
        Page page = browser.open(
                "host/check", browser.session(GuardedSite.CHECKER), "light", "en-US", browser.hosts("esx01"));
        view(page).getByLabel("0000:00:1f.2").check();
        view(page)
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Check this change"))
                .click();
        view(page).locator(".verdict-BLOCK svg").last().waitFor();

        assertThat(words(page)).contains("BLOCK", "boots from", "Do instead:", "datastore1");
        keep(page, "check-blocked-light");
        assertReadable(page);
    }

    @Test
    void severalHostsAreJudgedByTheKindOfDevice() throws Exception {
        Page page = browser.open(
                "host/check", browser.session(GuardedSite.CHECKER), "dark", "en-US", browser.hosts("esx01", "esx02"));
        view(page).locator("input[type=checkbox]").first().check();
        view(page)
                .getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("Check this change"))
                .click();
        view(page).locator("section.verdict").nth(1).waitFor();

        assertThat(words(page)).contains("esx01", "esx02");
        keep(page, "check-two-hosts-dark");
        assertReadable(page);
    }

    @Test
    void whoMayOnlyLookIsToldSo() throws Exception {
        Page page = browser.open(
                "host/history", browser.session(GuardedSite.READER), "light", "en-US", browser.hosts("esx01"));

        assertThat(words(page)).contains("DirectPathGuard.Check is missing");
        assertThat(view(page).locator("input[type=checkbox]").first().isDisabled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"host/card", "host/history", "host/devices", "host/check"})
    void whoMayNotSeeTheHostSeesNothingOfIt(String name) throws Exception {
        Page page = browser.open(name, browser.session(GuardedSite.STRANGER), "light", "en-US", browser.hosts("esx01"));

        assertThat(words(page)).contains("you may not see it").doesNotContain("esx01", "OK", "change of");
        keep(page, name.replace('/', '-') + "-without-rights");
    }

    @ParameterizedTest
    @CsvSource({"host/card", "host/history", "host/check", "fleet"})
    void anExpiredSessionIsNeverAGoodSign(String name) throws Exception {
        String session = browser.session(GuardedSite.CHECKER);
        site.client.logout(session);
        Page page = browser.open(name, session, "dark", "en-US", browser.hosts("esx01"));

        assertThat(words(page))
                .contains("Not logged in", "Log in to the vSphere Client again")
                .doesNotContain("OK");
        keep(page, name.replace('/', '-') + "-expired");
        assertReadable(page);
    }

    @Test
    void aViewFollowsTheThemeAndTheRefreshOfTheClient() throws Exception {
        String session = browser.session(GuardedSite.CHECKER);
        Page page = browser.open("host/card", session, "light", "en-US", browser.hosts("esx02"));
        page.evaluate("standIn.setTheme('dark')");
        assertThat(view(page).locator("body").getAttribute("cds-theme")).isEqualTo("dark");

        site.client.logout(session);
        page.evaluate("standIn.session = 'over'");
        page.evaluate("standIn.refresh()");
        view(page).getByText("Not logged in").waitFor();
        assertThat(words(page)).doesNotContain("OK");
    }

    @Test
    void hostsOfTheGlobalViewLeadToTheClientsOwnPages() throws Exception {
        Page page = browser.open("fleet", browser.session(GuardedSite.READER), "light", "en-US", List.of());
        view(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName("esx01").setExact(true))
                .click();

        assertThat(page.locator("#calls").innerText())
                .contains("navigateToClientView", "host.summary", site.moid("esx01") + ":" + site.client.guid());
    }

    @Test
    void theViewsSpeakGerman() throws Exception {
        Page page = browser.open(
                "host/history", browser.session(GuardedSite.CHECKER), "light", "de-DE", browser.hosts("esx01"));

        assertThat(words(page)).contains("Diese Änderung prüfen", "Was der Host mit jedem Gerät allein verlöre");
        assertThat(view(page).locator("html").getAttribute("lang")).isEqualTo("de");
        keep(page, "host-history-german");
    }
}
