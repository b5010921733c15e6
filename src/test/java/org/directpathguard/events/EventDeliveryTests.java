package org.directpathguard.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.Leadership;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerRecord;
import org.directpathguard.outside.OutsideHosts;
import org.directpathguard.outside.OutsideHttp;
import org.directpathguard.testing.PostgreSqlServer;
import org.directpathguard.vsphere.testing.TestCertificate;
import org.directpathguard.vsphere.trust.Trust;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events from the ledger to a receiver, over TLS, with a clock that can be turned on; the same on both databases. */
@ParameterizedClass
@EnumSource
class EventDeliveryTests {

    /** Where the ledger and its outbox are. */
    private enum Storage {
        EMBEDDED {
            @Override
            DatabaseSettings fresh(Path folder) {
                return new DatabaseSettings.Folder(folder.resolve("data"), false);
            }
        },
        POSTGRESQL {
            @Override
            DatabaseSettings fresh(Path folder) throws Exception {
                return new DatabaseSettings.PostgreSql(
                        PostgreSqlServer.shared().freshDatabase(), "guard", Optional.empty());
            }
        };

        abstract DatabaseSettings fresh(Path folder) throws Exception;
    }

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final List<String> bodies = new CopyOnWriteArrayList<>();
    private final List<Headers> headers = new CopyOnWriteArrayList<>();
    private final List<Integer> answers = new ArrayList<>();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final Clock clock = new Turned(now);

    private final Storage storage;
    private HttpsServer server;
    private Database database;
    private Ledger ledger;
    private Deliveries deliveries;
    private EventPump pump;

    EventDeliveryTests(Storage storage) {
        this.storage = storage;
    }

    @BeforeEach
    void listen(@TempDir Path folder) throws Exception {
        server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), 0), 0);
        server.setHttpsConfigurator(
                new HttpsConfigurator(TestCertificate.valid().serverContext()));
        server.createContext("/", this::receive);
        server.start();
        database = Database.open(storage.fresh(folder));
        ledger = new Ledger(database, clock);
        deliveries = new Deliveries(database, clock);
        pump = pump(TestCertificate.valid().writePem(folder.resolve("ca.pem")), EnumSet.allOf(EventType.class));
    }

    private EventPump pump(Path authority, EnumSet<EventType> types) throws Exception {
        String host = "localhost:" + server.getAddress().getPort();
        Subscriber subscriber =
                new Subscriber("siem", "https://" + host + "/events", WebhookSignature.with(List.of(SECRET)), types);
        Courier courier = new Courier(
                deliveries,
                List.of(subscriber),
                new OutsideHttp(Trust.caFile(authority).context()),
                new OutsideHosts(List.of(host), List.of(host)),
                clock);
        return new EventPump(deliveries, courier, List.of(subscriber), "urn:directpath-guard:test", Leadership.sole());
    }

    @AfterEach
    void stop() {
        server.stop(0);
        database.close();
    }

    private void receive(HttpExchange exchange) throws IOException {
        bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        headers.add(exchange.getRequestHeaders());
        int status = answers.isEmpty() ? 204 : answers.remove(0);
        if (status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private void decide(String host) throws Exception {
        ledger.append(LedgerRecord.of(LedgerKind.DECISION, "ada", "BLOCK for " + host)
                .about(host)
                .check("c-1")
                .with("decision", "BLOCK"));
    }

    private void later(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void whatTheLedgerHoldsArrivesAsASignedCloudEvent() throws Exception {
        decide("esx01");
        pump.pump();

        JsonNode event = JsonMapper.shared().readTree(bodies.get(0));
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("type").asString()).isEqualTo("org.directpathguard.decision.made");
        assertThat(event.get("source").asString()).isEqualTo("urn:directpath-guard:test");
        assertThat(event.get("subject").asString()).isEqualTo("esx01");
        assertThat(event.get("time").asString()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(event.at("/data/checkId").asString()).isEqualTo("c-1");
        assertThat(event.at("/data/facts/decision").asString()).isEqualTo("BLOCK");
        Headers sent = headers.get(0);
        assertThat(sent.getFirst("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(sent.getFirst("webhook-id")).isEqualTo(event.get("id").asString());
        assertThat(sent.getFirst("webhook-signature"))
                .isEqualTo(WebhookSignature.with(List.of(SECRET))
                        .of(
                                sent.getFirst("webhook-id"),
                                Long.parseLong(sent.getFirst("webhook-timestamp")),
                                bodies.get(0)));
    }

    @Test
    void eachEventIsSentOnce() throws Exception {
        decide("esx01");
        decide("esx02");
        pump.pump();
        pump.pump();

        assertThat(bodies).hasSize(2);
    }

    @Test
    void onlyWhatIsWantedIsSent(@TempDir Path folder) throws Exception {
        EventPump choosy =
                pump(TestCertificate.valid().writePem(folder.resolve("ca.pem")), EnumSet.of(EventType.HOST_ARMED));
        decide("esx01");
        ledger.append(
                LedgerRecord.of(LedgerKind.ARMED, "guard", "esx02 is armed").about("esx02"));
        choosy.pump();

        assertThat(bodies).singleElement().asString().contains("org.directpathguard.host.armed");
    }

    @Test
    void whatHappenedWhileNobodyListenedIsNotSentToWhoeverListensLater() throws Exception {
        decide("esx01");
        deliveries.collect(List.of(), "urn:directpath-guard:test");
        decide("esx02");
        pump.pump();

        assertThat(bodies).singleElement().asString().contains("esx02").doesNotContain("esx01");
    }

    @Test
    void whatDoesNotArriveIsTriedAgainLaterWithTheSameId() throws Exception {
        answers.addAll(List.of(500, 302));
        decide("esx01");
        pump.pump();
        pump.pump();
        assertThat(bodies).hasSize(1);

        later(Duration.ofSeconds(6));
        pump.pump();
        assertThat(bodies).hasSize(2);
        later(Duration.ofMinutes(6));
        pump.pump();
        later(Duration.ofDays(2));
        pump.pump();

        assertThat(bodies).hasSize(3);
        assertThat(headers)
                .extracting(sent -> sent.getFirst("webhook-id"))
                .containsOnly(headers.get(0).getFirst("webhook-id"));
    }

    @Test
    void whatIsGivenUpIsListedAndCanBeRevived() throws Exception {
        answers.add(410);
        decide("esx01");
        pump.pump();

        List<Delivery> dead = deliveries.dead(10);
        assertThat(dead)
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.problem()).contains("wants no more events"));
        assertThat(deliveries.revive(dead.get(0).id())).isTrue();
        assertThat(deliveries.revive("no such")).isFalse();
        pump.pump();
        assertThat(bodies).hasSize(2);
        assertThat(deliveries.dead(10)).isEmpty();
    }

    @Test
    void afterTheLastAttemptItIsGivenUp() throws Exception {
        answers.addAll(Collections.nCopies(20, 500));
        decide("esx01");
        for (int attempt = 0; attempt < 12; attempt++) {
            pump.pump();
            later(Duration.ofDays(2));
        }

        assertThat(bodies).hasSize(10);
        assertThat(deliveries.dead(10)).hasSize(1);
    }

    @Test
    void aRestartLosesNothing(@TempDir Path folder) throws Exception {
        answers.add(503);
        decide("esx01");
        pump.pump();
        decide("esx02");
        deliveries = new Deliveries(database, clock);
        later(Duration.ofMinutes(10));
        pump(TestCertificate.valid().writePem(folder.resolve("ca.pem")), EnumSet.allOf(EventType.class))
                .pump();

        assertThat(bodies.subList(1, 3))
                .anyMatch(body -> body.contains("esx01"))
                .anyMatch(body -> body.contains("esx02"));
    }

    @Test
    void everyTypeIsReadFromTheLedgerByItsKind() {
        assertThat(Arrays.stream(LedgerKind.values()).flatMap(kind -> EventType.ofEntry(kind.name()).stream()))
                .containsExactlyInAnyOrder(EventType.values());
    }

    /** Shows what a test says. */
    private static final class Turned extends Clock {

        private final AtomicReference<Instant> now;

        private Turned(AtomicReference<Instant> now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Objects.requireNonNull(now.get());
        }
    }
}
