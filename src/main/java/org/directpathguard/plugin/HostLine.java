package org.directpathguard.plugin;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.HostStatus;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.HostSurvey;

/**
 * A host in a list.
 *
 * @param vcenter instance UUID of its vCenter
 * @param inventory name of that vCenter among those that are watched
 * @param moid managed object id
 * @param name its name
 * @param status {@code ok}, {@code armed}, {@code broken} or {@code unknown}; never {@code ok} on old evidence
 * @param lastKnown the status by the last evidence, old or not
 * @param stale whether the evidence is old
 * @param readAt when it was read or confirmed
 * @param headline the worst that was found
 * @param problem why nothing could be read
 */
record HostLine(
        String vcenter,
        String inventory,
        String moid,
        String name,
        String status,
        String lastKnown,
        boolean stale,
        Optional<Instant> readAt,
        Optional<String> headline,
        Optional<HostScan.Problem> problem) {

    static HostLine of(FleetHost host, String vcenter, Optional<HostSurvey> survey) {
        HostStatus found = survey.map(HostSurvey::status).orElse(HostStatus.UNKNOWN);
        return new HostLine(
                vcenter,
                host.inventory(),
                host.reference().moid(),
                host.reference().name(),
                shown(found, host.stale()),
                id(found),
                host.stale(),
                host.readAt(),
                survey.flatMap(HostSurvey::headline),
                survey.flatMap(HostSurvey::problem));
    }

    /** Old evidence may warn, but it vouches for nothing. */
    static String shown(HostStatus found, boolean stale) {
        return id(stale && found == HostStatus.OK ? HostStatus.UNKNOWN : found);
    }

    static String id(HostStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
