package org.directpathguard.plugin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The hosts that a person may see: {@code directpath-guard/plugin-fleet/1}.
 *
 * @param schema kind and version
 * @param hosts the hosts, those that need somebody first
 * @param summary how many of each status
 */
record FleetDocument(String schema, List<HostLine> hosts, Map<String, Long> summary) {

    private static final List<String> URGENCY = List.of("broken", "armed", "unknown", "ok");

    static FleetDocument of(List<HostLine> hosts) {
        Map<String, Long> counts =
                hosts.stream().collect(Collectors.groupingBy(HostLine::status, Collectors.counting()));
        return new FleetDocument(
                "directpath-guard/plugin-fleet/1",
                hosts.stream()
                        .sorted(Comparator.comparingInt((HostLine host) -> URGENCY.indexOf(host.status()))
                                .thenComparing(HostLine::name))
                        .toList(),
                URGENCY.stream()
                        .collect(Collectors.toMap(status -> status, status -> counts.getOrDefault(status, 0L))));
    }
}
