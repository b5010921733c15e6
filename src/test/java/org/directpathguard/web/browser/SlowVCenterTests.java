package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** A vCenter that takes calls and never answers. */
class SlowVCenterTests {

    @Test
    void thePageIsThereAtOnceAndSaysWhatIsMissing(@TempDir Path folder) throws IOException {
        Path password = Files.writeString(folder.resolve("password"), "secret");
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext service = Site.start(Map.of(
                        "guard.data",
                        folder.resolve("data").toString(),
                        "guard.flags",
                        folder.resolve("flags").toString(),
                        "guard.vcenters[0].name",
                        "lab",
                        "guard.vcenters[0].url",
                        "https://127.0.0.1:" + silent.getLocalPort(),
                        "guard.vcenters[0].user",
                        "guard",
                        "guard.vcenters[0].password-file",
                        password.toString()))) {
            Chromium.browse(Chromium.wide(), page -> {
                page.navigate(Site.address(service) + "/");
                assertThat(page.locator(".skeleton").first()).isVisible();
                assertThat(page.locator("main")).containsText("lab does not answer");
                assertThat(page.locator("main")).containsText("No host is known yet.");
                Chromium.keep(page, "slow-vcenter");
            });
            Chromium.browse(Chromium.wide().setReducedMotion(ReducedMotion.REDUCE), page -> {
                page.navigate(Site.address(service) + "/");
                assertThat(page.locator(".skeleton").first()).hasCSS("animation-name", "none");
            });
        }
    }
}
