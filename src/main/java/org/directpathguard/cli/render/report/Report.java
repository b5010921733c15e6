package org.directpathguard.cli.render.report;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.ScanDocument;

/**
 * A verdict or a survey in the parts that every shape shows.
 *
 * @param title what it is
 * @param hosts the hosts
 */
record Report(String title, List<HostReport> hosts) {

    Report {
        hosts = List.copyOf(hosts);
    }

    static Report of(CheckDocument document) {
        CheckDocument.Host host = document.host();
        if (host == null) {
            throw new IllegalArgumentException("A verdict without its host is a part of a survey, not a report");
        }
        return new Report(
                "Passthrough check",
                List.of(new HostReport(host, Optional.empty(), Optional.empty(), Optional.of(document), List.of())));
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
                                part.devices()))
                        .toList());
    }
}
