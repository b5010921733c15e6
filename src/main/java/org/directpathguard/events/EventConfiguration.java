package org.directpathguard.events;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.host.InventoryException;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.Leadership;
import org.directpathguard.outside.OutsideHosts;
import org.directpathguard.outside.OutsideHttp;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that send events. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({EventProperties.class, CheckpointWebhook.class})
class EventConfiguration {

    private final Clock clock = Clock.systemUTC();

    @Bean
    Deliveries deliveries(Database database) {
        return new Deliveries(database, clock);
    }

    @Bean
    EventPump eventPump(
            Deliveries deliveries,
            EventProperties properties,
            CheckpointWebhook checkpoints,
            OutsideHttp outside,
            Leadership leadership)
            throws InventoryException {
        List<Subscriber> subscribers = new ArrayList<>();
        for (EventProperties.Receiver receiver : properties.subscribers()) {
            subscribers.add(Subscriber.of(receiver));
        }
        List<String> within = new ArrayList<>(properties.privateHosts());
        String address = checkpoints.url();
        if (address != null) {
            subscribers.add(Subscriber.of(new EventProperties.Receiver(
                    CheckpointWebhook.NAME, address, checkpoints.secretFiles(), List.of("checkpoint"))));
            if (checkpoints.privateHost()) {
                within.add(URI.create(address).getAuthority());
            }
        }
        List<String> allowed = subscribers.stream()
                .map(Subscriber::url)
                .map(URI::create)
                .map(URI::getAuthority)
                .toList();
        OutsideHosts hosts = new OutsideHosts(allowed, within);
        Courier courier = new Courier(deliveries, subscribers, outside, hosts, clock);
        return new EventPump(deliveries, courier, subscribers, properties.source(), leadership);
    }
}
