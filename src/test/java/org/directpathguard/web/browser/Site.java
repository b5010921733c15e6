package org.directpathguard.web.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.directpathguard.GuardApplication;
import org.directpathguard.inventory.Fleet;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The service on a simulated vCenter, started once for all suites that look at it. */
final class Site {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final class Started {
        static final Site SITE = new Site();
    }

    private final ConfigurableApplicationContext service;
    private final String address;

    private Site() {
        service = start(Map.of("guard.demo", "always"));
        address = address(service);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
        awaitReadings();
    }

    /** Starts a service on a free port. */
    static ConfigurableApplicationContext start(Map<String, String> settings) {
        String[] arguments = Stream.concat(Stream.of(Map.entry("server.port", "0")), settings.entrySet().stream())
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplication(GuardApplication.class).run(arguments);
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
