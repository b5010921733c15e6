package org.directpathguard.cli;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.directpathguard.WatchedInventories;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.cli.render.CheckBrief;
import org.directpathguard.cli.render.TextStyle;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.InventorySettings;
import org.directpathguard.tls.ShownCertificate;
import org.directpathguard.vsphere.trust.Thumbprint;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationContext;

/** What the service says once it answers: where, what it watches, and in the demo the verdict on the incident. */
final class Greeting {

    private static final String HOST = "esx01";
    private static final String DEVICE = "vmhba0";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final ApplicationContext context;
    private final Surroundings surroundings;
    private final TextStyle style;

    Greeting(ApplicationContext context, Surroundings surroundings) {
        this.context = context;
        this.surroundings = surroundings;
        this.style = surroundings.terminal().style();
    }

    void print() {
        WatchedInventories inventories = context.getBean(WatchedInventories.class);
        StringBuilder text = new StringBuilder();
        if (inventories.isDemo()) {
            verdict().ifPresent(words -> text.append(words).append(System.lineSeparator()));
        }
        text.append("DirectPath Guard is running: ")
                .append(style.strong(url()))
                .append(System.lineSeparator())
                .append(inventories.isDemo() ? DEMO : watching(inventories))
                .append(System.lineSeparator())
                .append(shown().map(certificate -> "Its certificate has the SHA-256 " + Thumbprint.of(certificate) + "."
                                + System.lineSeparator())
                        .orElse(""))
                .append("Press Ctrl+C to end it.")
                .append(System.lineSeparator());
        new Output(surroundings).print(text.toString(), false);
    }

    private static final String DEMO = "It shows a simulated vCenter; no real one is configured. To watch your own:"
            + System.lineSeparator() + "  serve --url https://VCENTER --user NAME";

    private static String watching(WatchedInventories inventories) {
        List<String> names =
                inventories.settings().stream().map(InventorySettings::name).toList();
        return "It watches " + String.join(", ", names) + ".";
    }

    private Optional<X509Certificate> shown() {
        return ShownCertificate.in(context.getBean(SslBundles.class));
    }

    private String url() {
        String address = context.getEnvironment().getProperty("server.address", "127.0.0.1");
        String port = context.getEnvironment().getProperty("local.server.port", "");
        return (shown().isPresent() ? "https://" : "http://") + (address.equals("127.0.0.1") ? "localhost" : address)
                + ":" + port;
    }

    /** The demo reads its hosts while the service starts; that takes a moment. */
    private Optional<String> verdict() {
        Instant latest = Instant.now().plus(PATIENCE);
        Optional<HostSnapshot> host = host();
        while (host.isEmpty() && Instant.now().isBefore(latest)) {
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
            host = host();
        }
        return host.flatMap(this::verdict);
    }

    private Optional<HostSnapshot> host() {
        return context.getBean(Fleet.class).hosts().stream()
                .filter(host -> host.reference().name().split("\\.", 2)[0].equals(HOST))
                .findFirst()
                .flatMap(FleetHost::snapshot);
    }

    private Optional<String> verdict(HostSnapshot host) {
        try {
            Checker checker = context.getBean(Checker.class);
            CheckDocument document = CheckDocument.of(checker.check(host, List.of(DEVICE), false));
            return Optional.of(CheckBrief.render(document, style));
        } catch (NoVerdictException e) {
            new Output(surroundings).complain(e);
            return Optional.empty();
        }
    }
}
