package org.directpathguard.events;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.outside.ForbiddenAddressException;
import org.directpathguard.outside.OutsideHosts;
import org.directpathguard.outside.OutsideHttp;
import org.directpathguard.outside.Reply;

/** Takes deliveries to their subscribers. */
final class Courier {

    private static final int GONE = 410;
    private static final int LONGEST_ANSWER = 1 << 20;

    private final Deliveries deliveries;
    private final List<Subscriber> subscribers;
    private final OutsideHttp outside;
    private final OutsideHosts hosts;
    private final Clock clock;

    Courier(Deliveries deliveries, List<Subscriber> subscribers, OutsideHttp outside, OutsideHosts hosts, Clock clock) {
        this.deliveries = deliveries;
        this.subscribers = List.copyOf(subscribers);
        this.outside = outside;
        this.hosts = hosts;
        this.clock = clock;
    }

    /** Sends one. */
    void deliver(Delivery delivery) throws LedgerUnavailableException, InterruptedException {
        Optional<Subscriber> subscriber = subscribers.stream()
                .filter(found -> found.name().equals(delivery.subscriber()))
                .findFirst();
        if (subscriber.isEmpty()) {
            deliveries.failed(delivery, "The subscriber is not configured any more.", Optional.empty());
            return;
        }
        // The claim counted this attempt already.
        int attempts = delivery.attempts() + 1;
        try {
            Reply reply = post(subscriber.get(), delivery);
            if (reply.isSuccess()) {
                deliveries.delivered(delivery);
            } else if (reply.status() == GONE) {
                deliveries.failed(delivery, "The subscriber wants no more events (410).", Optional.empty());
            } else {
                String problem = "The subscriber answered " + reply.status() + ".";
                deliveries.failed(delivery, problem, Retries.after(attempts, asked(reply)));
            }
        } catch (ForbiddenAddressException forbidden) {
            deliveries.failed(delivery, forbidden.problem(), Retries.after(attempts, Optional.empty()));
        } catch (IOException failure) {
            String problem =
                    "The subscriber could not be reached (" + failure.getClass().getSimpleName() + ").";
            deliveries.failed(delivery, problem, Retries.after(attempts, Optional.empty()));
        }
    }

    private Reply post(Subscriber subscriber, Delivery delivery)
            throws IOException, InterruptedException, ForbiddenAddressException {
        long now = clock.instant().getEpochSecond();
        return outside.call(
                hosts.take(subscriber.url()),
                request -> request.header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                        .header("webhook-id", delivery.eventId())
                        .header("webhook-timestamp", String.valueOf(now))
                        .header(
                                "webhook-signature",
                                subscriber.signature().of(delivery.eventId(), now, delivery.body()))
                        .POST(HttpRequest.BodyPublishers.ofString(delivery.body())),
                LONGEST_ANSWER);
    }

    /** Seconds only; a date would trust the other's clock. */
    private static Optional<Duration> asked(Reply reply) {
        return reply.headers()
                .firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,7}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)));
    }
}
