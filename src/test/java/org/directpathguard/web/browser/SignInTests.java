package org.directpathguard.web.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** People say who they are: at the vCenter, at the identity provider, and no longer than they are there. */
class SignInTests {

    private final Site site = Site.started();

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElse("");
    }

    private void signIn(Page page, String user, String password) {
        page.navigate(site.page("/sign-in"));
        page.getByLabel("User name").fill(user);
        page.getByLabel("Password").fill(password);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
    }

    private void openProvider(Page page) {
        page.navigate(site.page("/sign-in"));
        page.getByText("Go to the identity provider").click();
    }

    @Test
    void aVsphereAccountOpensASessionOfItsOwnAndAWrongPasswordDoesNot() {
        Chromium.browse(Chromium.wide(), page -> {
            signIn(page, "alice@vsphere.local", "not-hers");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("The vCenter refused this account");
            assertThat(page.getByLabel("Password")).hasValue("");
            Chromium.keep(page, "sign-in-refused");
            String before = session(page);

            signIn(page, "VSPHERE.LOCAL\\alice", "alice-simulated");
            assertThat(page.locator(".guard-header")).containsText("alice@vsphere.local");
            assertThat(before).isNotEmpty();
            assertThat(session(page)).isNotEqualTo(before);

            page.navigate(site.page("/ledger"));
            assertThat(page.locator("tbody")).containsText("sign-in refused");
            assertThat(page.locator("tbody")).containsText("alice@vsphere.local");
            assertThat(page.content()).doesNotContain("not-hers", "alice-simulated");
        });
    }

    @Test
    void whoOnlyReadsThereOnlyReadsHere() {
        Chromium.browse(Chromium.wide(), page -> {
            signIn(page, "bob@vsphere.local", "bob-simulated");
            page.navigate(site.page("/"));
            assertThat(page.locator(".alarm").first()).containsText("esx09");
            assertThat(page.getByText("Turn off again now")).hasCount(0);
            page.navigate(site.page("/ledger"));
            assertThat(page.locator("main")).containsText("You may not do that.");
        });
    }

    @Test
    void theIdentityProviderSaysWhoItIs() {
        Chromium.browse(Chromium.wide(), page -> {
            openProvider(page);
            page.getByText("I am Erika").click();
            assertThat(page).hasURL(site.page("/"));
            assertThat(page.locator(".guard-header")).containsText("erika");

            page.navigate(site.page("/ledger"));
            assertThat(page.locator("tbody")).containsText("erika");
            page.navigate(site.page("/tokens"));
            assertThat(page.locator("main")).containsText("You may not do that.");
        });
    }

    @Test
    void whoDoesNotAgreeAtTheProviderIsNotSignedIn() {
        Chromium.browse(Chromium.wide(), page -> {
            openProvider(page);
            page.getByText("Not now").click();
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not confirm the sign-in");
            assertThat(page.locator(".guard-header")).containsText("Sign in");
        });
    }

    @Test
    void anAnswerOfTheProviderThatNobodyAskedForIsRefused() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/login/oauth2/code/site?state=invented&code=stolen"));
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("did not confirm the sign-in");
            assertThat(page.locator(".guard-header")).containsText("Sign in");
        });
    }

    @Test
    void aSessionThatLayIdleIsOver() {
        Chromium.browse(Chromium.wide(), page -> {
            page.navigate(site.page("/sign-in"));
            page.getByText("Go on as Alice").click();
            page.navigate(site.page(site.host("esx02") + "/check?device=0000:01:00.0"));
            site.letExpire(session(page));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> site.isOver(session(page)));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Turn passthrough on"))
                    .click();
            assertThat(page.locator("main")).containsText("Your session has ended");
            page.navigate(site.page("/"));
            assertThat(page.locator(".guard-header")).containsText("Sign in");
        });
    }
}
