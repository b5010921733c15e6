package org.directpathguard.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.HostSurvey;

/**
 * One host in the list.
 *
 * @param id for its address
 * @param name its name
 * @param inventory the vCenter it belongs to
 * @param cluster its cluster, may be empty
 * @param version product version, may be empty
 * @param status how it stands
 * @param stale whether the watcher has lost sight of it
 * @param note the worst finding, or why it could not be read
 * @param allowed devices that may be passed through
 * @param warned devices with a warning
 * @param blocked devices that must not be
 * @param given what is in passthrough, or about to be
 * @param readAt when it was read
 * @param since since when it stands like that, where that was seen
 * @param parts what it consists of, for those who search
 */
record FleetRow(
        String id,
        String name,
        String inventory,
        String cluster,
        String version,
        String status,
        boolean stale,
        String note,
        int allowed,
        int warned,
        int blocked,
        List<HostSurvey.Given> given,
        Optional<Moment> readAt,
        Optional<Moment> since,
        HostParts parts) {

    static FleetRow of(FleetHost host, Optional<HostSurvey> survey, Optional<Instant> since) {
        String problem =
                survey.flatMap(HostSurvey::problem).map(found -> found.what()).orElse("");
        return new FleetRow(
                host.id(),
                host.reference().name(),
                host.inventory(),
                host.snapshot().flatMap(found -> found.identity().cluster()).orElse(""),
                host.snapshot().flatMap(found -> found.identity().version()).orElse(""),
                survey.map(found -> found.status().id()).orElse("judging"),
                host.stale(),
                survey.flatMap(HostSurvey::headline).orElse(problem),
                survey.map(HostSurvey::allowed).orElse(0),
                survey.map(HostSurvey::warned).orElse(0),
                survey.map(HostSurvey::blocked).orElse(0),
                survey.map(HostSurvey::given).orElse(List.of()),
                host.readAt().map(Moment::new),
                since.map(Moment::new),
                new HostParts(host.snapshot()));
    }

    /** {@return true for a host that needs somebody now} */
    public boolean isUrgent() {
        return status.equals("armed") || status.equals("broken");
    }

    /** {@return the functions that leave at the next start, as an address takes them} */
    public List<String> pending() {
        return given.stream()
                .filter(function -> function.state().equals("pending-enable"))
                .map(function -> function.address().toString())
                .toList();
    }

    boolean contains(String word) {
        return shows(word) || parts.find(word).isPresent();
    }

    /** Why the row fits a search, where the row itself does not show it. */
    List<HostParts.Part> found(List<String> words) {
        return words.stream()
                .filter(word -> !shows(word))
                .flatMap(word -> parts.find(word).stream())
                .distinct()
                .toList();
    }

    private boolean shows(String word) {
        return Stream.concat(
                        Stream.of(name, inventory, cluster, version, status, note),
                        given.stream()
                                .flatMap(
                                        function -> Stream.of(function.address().toString(), function.name())))
                .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(word));
    }
}
