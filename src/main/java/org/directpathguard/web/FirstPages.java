package org.directpathguard.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Opens one page of each important kind when the first host has been read, as a browser on this machine would, so that
 * the first person does not wait until templates are parsed and the layout of pictures is loaded. Nothing waits for it,
 * and where it fails, as behind TLS, nobody is worse off than without.
 */
@Component
final class FirstPages implements ApplicationListener<ApplicationReadyEvent>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstPages.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int MOST_LOOKS = 600;
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Fleet fleet;
    private final Environment environment;
    private volatile Optional<Thread> opener = Optional.empty();

    FirstPages(Fleet fleet, Environment environment) {
        this.fleet = fleet;
        this.environment = environment;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        Optional.ofNullable(environment.getProperty("local.server.port"))
                .ifPresent(port -> start(URI.create("http://localhost:" + port)));
    }

    private void start(URI service) {
        Thread started = new Thread(() -> open(service), "first-pages");
        started.setDaemon(true);
        opener = Optional.of(started);
        started.start();
    }

    @Override
    public void destroy() {
        opener.ifPresent(Thread::interrupt);
    }

    private void open(URI service) {
        try {
            for (int look = 0; look < MOST_LOOKS; look++) {
                Optional<FleetHost> host = firstRead();
                if (host.isPresent()) {
                    visit(service, pages(host.get()));
                    return;
                }
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<FleetHost> firstRead() {
        return fleet.hosts().stream()
                .filter(host -> host.snapshot().isPresent())
                .findFirst();
    }

    private static void visit(URI service, List<String> pages) throws InterruptedException {
        HttpClient browser = HttpClient.newHttpClient();
        for (String page : pages) {
            try {
                HttpRequest request = HttpRequest.newBuilder(service.resolve(page))
                        .timeout(LONGEST)
                        .header("Accept", "text/html")
                        .build();
                browser.send(request, BodyHandlers.discarding());
            } catch (IOException unwarmed) {
                LOG.debug("The page {} was not opened in advance: {}", page, unwarmed.getMessage());
                return;
            }
        }
    }

    /** The list, a host, and a what-if of its first device. */
    static List<String> pages(FleetHost host) {
        List<String> pages = new ArrayList<>(List.of("/", address("/hosts/{id}", host.id(), Optional.empty())));
        host.snapshot()
                .flatMap(snapshot -> snapshot.pci().passthrough().value())
                .flatMap(rows -> rows.stream().map(PassthroughRow::address).findFirst())
                .map(device -> address("/hosts/{id}/check", host.id(), Optional.of(device.toString())))
                .ifPresent(pages::add);
        return pages;
    }

    private static String address(String path, String id, Optional<String> device) {
        return UriComponentsBuilder.fromPath(path)
                .queryParamIfPresent("device", device)
                .encode()
                .buildAndExpand(id)
                .toUriString();
    }
}
