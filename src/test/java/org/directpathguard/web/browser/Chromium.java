package org.directpathguard.web.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.directpathguard.testing.RequiredTools;

/** The system's Chromium, started once. Every test gets a context of its own: no cookie outlives it. */
final class Chromium {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final class Started {
        static final Browser BROWSER = start();
    }

    private Chromium() {}

    private static Browser start() {
        Path program = RequiredTools.program("chromium");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return browser;
    }

    static Browser.NewContextOptions wide() {
        return new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB");
    }

    static Browser.NewContextOptions narrow() {
        return new Browser.NewContextOptions().setViewportSize(375, 812).setLocale("en-GB");
    }

    static Browser.NewContextOptions dark() {
        return wide().setColorScheme(ColorScheme.DARK);
    }

    /** Opens a page of its own, hands it over and closes it. */
    static void browse(Browser.NewContextOptions options, Consumer<Page> visit) {
        try (BrowserContext context = Started.BROWSER.newContext(options)) {
            context.setDefaultTimeout(20_000);
            visit.accept(context.newPage());
        }
    }

    static void keep(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }
}
