package org.directpathguard.web.browser;

import org.directpathguard.web.sample.SampleService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The pages on the hand-made fleet, started once: names that nobody would give and numbers that few have. */
final class SampleSite {

    private static final class Started {
        static final SampleSite SITE = new SampleSite();
    }

    private final String address;

    private SampleSite() {
        ConfigurableApplicationContext service = new SpringApplication(SampleService.class).run("--server.port=0");
        address = Site.address(service);
        Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    }

    static SampleSite started() {
        return Started.SITE;
    }

    /** The address of a page. */
    String page(String path) {
        return address + path;
    }
}
