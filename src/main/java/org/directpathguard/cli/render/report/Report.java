package org.directpathguard.cli.render.report;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.check.TogglePart;

/**
 * A verdict or a survey in the parts that every shape shows.
 *
 * @param title what it is
 * @param hosts the hosts
 * @param togglers who may toggle where; empty in a verdict about a request
 */
record Report(String title, List<HostReport> hosts, List<TogglePart.Group> togglers) {

    Report {
        hosts = List.copyOf(hosts);
        togglers = List.copyOf(togglers);
    }

    static Report of(CheckDocument document) {
        CheckDocument.Host host = document.host();
        if (host == null) {
            throw new IllegalArgumentException("A verdict without its host is a part of a survey, not a report");
        }
        return new Report(
                "Passthrough check",
                List.of(new HostReport(
                        host, Optional.empty(), Optional.empty(), Optional.of(document), Optional.empty(), List.of())),
                List.of());
    }

    static Report of(ScanDocument document) {
        return new Report(
                "Passthrough survey",
                document.hosts().stream()
                        .map(part -> new HostReport(
                                part.host(),
                                Optional.of(part.status()),
                                part.problem(),
                                part.together(),
                                Optional.of(part.toggle()),
                                part.devices()))
                        .toList(),
                TogglePart.groups(document));
    }
}
