package org.directpathguard.web.browser;

import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.Session;
import org.directpathguard.GuardApplication;
import org.directpathguard.inventory.Fleet;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The service on a simulated vCenter, started once for all suites that look at it. */
final class Site {

    static final String FAILING = "/failing";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final class Started {
        static final Site SITE = new Site();
    }

    private final ConfigurableApplicationContext service;
    private final String address;

    private Site() {
        service = start(Map.of(
                "guard.demo",
                "always",
                "guard.sign-in.vsphere",
                "true",
                "guard.oidc.issuer",
                IdentityProvider.start().issuer(),
                "guard.oidc.client-id",
                IdentityProvider.CLIENT,
                "guard.oidc.scopes-claim",
                "roles",
                "guard.oidc.roles.change-managers",
                "approve,audit"));
        address = address(service);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        awaitReadings();
    }

    /** Starts a service on a free port. */
    static ConfigurableApplicationContext start(Map<String, String> settings) {
        String[] arguments = Stream.concat(Stream.of(Map.entry("server.port", "0")), settings.entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        SpringApplication application = new SpringApplication(GuardApplication.class);
        application.addInitializers(context -> ((GenericApplicationContext) context)
                .registerBean("failing", ServletRegistrationBean.class, Site::failingAddress));
        return application.run(arguments);
    }

    /** An address that fails as nobody foresaw: no page of the service can be made to. */
    private static ServletRegistrationBean<HttpServlet> failingAddress() {
        HttpServlet failing = new HttpServlet() {

            private static final long serialVersionUID = 1;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                throw new IllegalStateException("unforeseen, as the test wants it");
            }
        };
        return new ServletRegistrationBean<>(failing, FAILING);
    }

    static String address(ConfigurableApplicationContext service) {
        return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
    }

    static Site started() {
        return Started.SITE;
    }

    void awaitReadings() {
        Fleet fleet = service.getBean(Fleet.class);
        await().atMost(PATIENCE)
                .until(() -> !fleet.hosts().isEmpty()
                        && fleet.hosts().stream()
                                .noneMatch(host -> host.snapshot().isEmpty() || host.stale()));
    }

    /** Makes a session end a second after it was last used. */
    void letExpire(String session) {
        try {
            sessions().findSession(session).setMaxInactiveInterval(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether nobody can go on with a session. */
    boolean isOver(String session) {
        try {
            Session found = sessions().findSession(session);
            return found == null || !found.isValid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Manager sessions() {
        WebServer server = Objects.requireNonNull(((ServletWebServerApplicationContext) service).getWebServer());
        return ((Context) ((TomcatWebServer) server).getTomcat().getHost().findChildren()[0]).getManager();
    }

    /** The address of a page. */
    String page(String path) {
        return address + path;
    }

    /** The address of a host's page, below that of the site. */
    String host(String name) {
        return "/hosts/"
                + service.getBean(Fleet.class).hosts().stream()
                        .filter(host -> host.reference().name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .id();
    }
}
