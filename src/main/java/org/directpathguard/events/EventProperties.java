package org.directpathguard.events;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of events, below {@code guard.events}.
 *
 * @param source the source in each event; a URI that tells several installations apart
 * @param subscribers who is told
 * @param privateHosts hosts of subscribers, as {@code HOST} or {@code HOST:PORT}, that may have a private address
 */
@ConfigurationProperties("guard.events")
record EventProperties(
        @DefaultValue("urn:directpath-guard") String source,
        @DefaultValue List<Receiver> subscribers,
        @DefaultValue List<String> privateHosts) {

    /**
     * Somebody who is told.
     *
     * @param name its name in the dead-letter list
     * @param url an https address
     * @param secretFiles files whose first line is a secret ({@code whsec_}...): the present one, and old ones while they are in use
     * @param types what it wants to be told, for instance {@code host.armed}; everything where none is named
     */
    record Receiver(
            String name,
            String url,
            @DefaultValue List<Path> secretFiles,
            @DefaultValue List<String> types) {}
}
