package org.directpathguard.plugin;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
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

/** A browser that shows the plug-in's views in the stand-in of the vSphere Client. */
final class ClientBrowser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "plugin-views");

    private final GuardedSite site;
    private final Playwright playwright;
    private final Browser browser;
    private final Map<String, Page> pages = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();

    ClientBrowser(GuardedSite site, Path chromium) {
        this.site = site;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.browser = playwright
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

    /** Where the browser is; where there is none, the tests that need it are left out. */
    static Path chromium() {
        return RequiredTools.program("chromium");
    }

    String session(Account account) throws Exception {
        return site.client.login(account.name(), account.password());
    }

    List<String> hosts(String... names) {
        return List.of(names).stream()
                .map(name -> "HostSystem:" + site.moid(name))
                .toList();
    }

    /** Opens a view, and waits until it shows something. */
    Page open(String view, String session, String theme, String language, List<String> objects) {
        Page page = pages.computeIfAbsent(language, this::page);
        page.navigate(site.client.shown("client/index.html~/" + view, session, theme, language, objects));
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
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        return page;
    }

    /** The browser itself writes down each answer of the service that is a refusal: no fault of the view. */
    private void hear(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            boolean refusal =
                    message.text().startsWith("Failed to load resource: the server responded with a status of ")
                            && message.location().contains("/plugin/api/");
            if (refusal) {
                refusals.add(message.text().replaceAll(".* status of (\\d+).*", "$1"));
            } else {
                complaints.add(message.text() + " " + message.location());
            }
        }
    }

    void forgetComplaints() {
        complaints.clear();
        refusals.clear();
    }

    /** What the browser has against the pages: errors of scripts, files that are missing, what a policy forbids. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** The HTTP statuses with which the service refused what a view asked for. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    static FrameLocator view(Page page) {
        return page.frameLocator("iframe");
    }

    static String words(Page page) {
        return view(page).locator("main").innerText();
    }

    static void press(Page page, String button) {
        view(page)
                .getByRole(
                        AriaRole.BUTTON,
                        new FrameLocator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }

    static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .include(List.of("iframe", "main")).analyze().getViolations().stream()
                        .map((Rule rule) -> rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes())
                        .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
