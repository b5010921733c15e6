package org.directpathguard.events;

import java.time.Instant;

/**
 * An event on its way to one subscriber.
 *
 * @param id of the delivery
 * @param subscriber name of the subscriber
 * @param eventId id of the event
 * @param eventType its type
 * @param body the CloudEvent as JSON text
 * @param createdAt when it happened
 * @param attempts how often it was tried
 * @param problem why the latest attempt failed; empty before the first
 */
public record Delivery(
        String id,
        String subscriber,
        String eventId,
        String eventType,
        String body,
        Instant createdAt,
        int attempts,
        String problem) {}
