package org.directpathguard.cli.render.report;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.TogglePart;
import org.directpathguard.rules.Decision;

/**
 * One host of a report.
 *
 * @param host which host
 * @param status how it stands; empty in a verdict about a request
 * @param problem why nothing could be read of it
 * @param judged the verdict that counts: over the request, or over everything enabled, pending and active together
 * @param toggle who may toggle on it; empty in a verdict about a request
 * @param devices what would become of each device alone; for information, since nobody asked for them yet
 */
record HostReport(
        CheckDocument.Host host,
        Optional<String> status,
        Optional<HostScan.Problem> problem,
        Optional<CheckDocument> judged,
        Optional<TogglePart> toggle,
        List<CheckDocument> devices) {

    HostReport {
        devices = List.copyOf(devices);
    }

    Outcome outcome() {
        Outcome verdict = judged.map(CheckDocument::decision).map(Outcome::of).orElse(Outcome.PASSED);
        if (status.isEmpty()) {
            return verdict;
        }
        return switch (status.get()) {
            case "ok" -> verdict == Outcome.WARNED ? verdict : Outcome.PASSED;
            case "armed", "broken" -> Outcome.FAILED;
            default -> Outcome.UNKNOWN;
        };
    }

    /** For instance {@code esx01: armed}, or {@code esx01: BLOCK}. */
    String headline() {
        return host.name() + ": "
                + status.orElseGet(() ->
                        judged.map(CheckDocument::decision).map(Decision::name).orElse("nothing judged"));
    }
}
