package org.directpathguard.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.account.Account;
import org.directpathguard.testing.RequiredTools;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The views as a person sees them in the vSphere Client, by a stand-in that offers its documented calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTests {

    private static final Path PICTURES = Path.of("target", "plugin-views");

    private final Path chromium = RequiredTools.program("chromium");
    private final GuardedSite site;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    ViewsTests(@TempDir Path folder) throws Exception {
        site = GuardedSite.start(folder);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    void end() {
        browser.close();
        playwright.close();
        site.close();
    }

    @BeforeEach
    void forgetComplaints() {
        complaints.clear();
    }

    private String session(Account account) throws Exception {
        return site.client.login(account.name(), account.password());
    }

    private List<String> hosts(String... names) {
        return List.of(names).stream()
                .map(name -> "HostSystem:" + site.moid(name))
                .toList();
    }

    private String cluster(String name) {
        return "ClusterComputeResource:"
                + site.simulator.control().find("ClusterComputeResource", name).id();
    }

    private Page open(String view, String session, String theme, String language, List<String> objects) {
        Page page = pages.computeIfAbsent(language, this::page);
        page.navigate(site.client.shown(view, session, theme, language, objects));
        page.frameLocator("iframe").locator("main[aria-busy=false]").waitFor();
        return page;
    }

    /** One page for each language: a new one for every view would cost most of the time. */
    private Page page(String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(true)
                .setLocale(language)
                .setViewportSize(1100, 800));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    private static FrameLocator view(Page page) {
        return page.frameLocator("iframe");
    }

    private static String words(Page page) {
        return view(page).locator("main").innerText();
    }

    private static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    private static void assertReadable(Page page) {
        List<String> barriers = new AxeBuilder(page)
                .include(List.of("iframe", "main")).analyze().getViolations().stream()
                        .map((Rule rule) -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
        assertThat(barriers).isEmpty();
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
                    : objects.endsWith("cluster") ? List.of(cluster(objects)) : hosts(objects.split("\\+", -1));
            Page page = open("client/index.html~/" + name, session(GuardedSite.CHECKER), theme, "en-US", ids);

            assertThat(view(page).locator("body").getAttribute("cds-theme")).isEqualTo(theme);
            assertThat(words(page)).isNotBlank().doesNotContain("undefined", "null", "What failed");
            keep(page, name.replace('/', '-') + "-" + theme);
            assertReadable(page);
            assertThat(complaints).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"esx01, OK", "esx09, Armed", "esx10, Broken", "nowhere, Unknown"})
    void theCardTellsHowTheHostStandsAtAGlance(String host, String status) throws Exception {
        List<String> objects = host.equals("nowhere") ? List.of("HostSystem:host-99999") : hosts(host);
        Page page = open("client/index.html~/host/card", session(GuardedSite.READER), "light", "en-US", objects);

        assertThat(words(page)).startsWith(status);
        keep(page, "host-card-" + status);
        assertReadable(page);
    }

    @Test
    void aDeviceThatTheHostStandsOnIsBlockedWithThePictureOfWhatFalls() throws Exception {
        Page page =
                open("client/index.html~/host/check", session(GuardedSite.CHECKER), "light", "en-US", hosts("esx01"));
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
        Page page = open(
                "client/index.html~/host/check",
                session(GuardedSite.CHECKER),
                "dark",
                "en-US",
                hosts("esx01", "esx02"));
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
        Page page =
                open("client/index.html~/host/history", session(GuardedSite.READER), "light", "en-US", hosts("esx01"));

        assertThat(words(page)).contains("DirectPathGuard.Check is missing");
        assertThat(view(page).locator("input[type=checkbox]").first().isDisabled())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"host/card", "host/history", "host/devices", "host/check"})
    void whoMayNotSeeTheHostSeesNothingOfIt(String name) throws Exception {
        Page page = open("client/index.html~/" + name, session(GuardedSite.STRANGER), "light", "en-US", hosts("esx01"));

        assertThat(words(page)).contains("you may not see it").doesNotContain("esx01", "OK");
        keep(page, name.replace('/', '-') + "-without-rights");
    }

    @ParameterizedTest
    @CsvSource({"host/card", "host/history", "host/check", "fleet"})
    void anExpiredSessionIsNeverAGoodSign(String name) throws Exception {
        String session = session(GuardedSite.CHECKER);
        site.client.logout(session);
        Page page = open("client/index.html~/" + name, session, "dark", "en-US", hosts("esx01"));

        assertThat(words(page))
                .contains("Not logged in", "Log in to the vSphere Client again")
                .doesNotContain("OK");
        keep(page, name.replace('/', '-') + "-expired");
        assertReadable(page);
    }

    @Test
    void aViewFollowsTheThemeAndTheRefreshOfTheClient() throws Exception {
        String session = session(GuardedSite.CHECKER);
        Page page = open("client/index.html~/host/card", session, "light", "en-US", hosts("esx02"));
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
        Page page = open("client/index.html~/fleet", session(GuardedSite.READER), "light", "en-US", List.of());
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
        Page page =
                open("client/index.html~/host/history", session(GuardedSite.CHECKER), "light", "de-DE", hosts("esx01"));

        assertThat(words(page)).contains("Diese Änderung prüfen", "Was der Host mit jedem Gerät allein verlöre");
        assertThat(view(page).locator("html").getAttribute("lang")).isEqualTo("de");
        keep(page, "host-history-german");
    }
}
