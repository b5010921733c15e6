package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.rules.Decision;

/**
 * A verdict as its page shows it.
 *
 * @param id of the host
 * @param host its name
 * @param enable whether the devices are to be given away, not taken back
 * @param stale whether the watcher has lost sight of it
 * @param decision the answer
 * @param devices what was asked for
 * @param together functions that leave with them, with the reason
 * @param worst the reason that decides, empty where nothing stands against it
 * @param atOnce whether it takes effect without a restart: {@code yes}, {@code no} or {@code unknown}
 * @param findings all reasons
 * @param implementation how to do it
 * @param backout the way back
 * @param test how to see that it went well
 * @param evidenceTime when the host was read
 * @param fingerprint of the evidence
 * @param policy what it was judged by
 */
record CheckView(
        String id,
        String host,
        boolean enable,
        boolean stale,
        String decision,
        List<CheckDocument.Device> devices,
        List<CheckDocument.Member> together,
        Optional<Reason> worst,
        String atOnce,
        List<FindingLine> findings,
        List<String> implementation,
        List<String> backout,
        List<String> test,
        Moment evidenceTime,
        String fingerprint,
        String policy) {

    static CheckView of(FleetHost host, CheckDocument document) {
        return of(host.id(), host.reference().name(), true, document);
    }

    static CheckView of(String hostId, String hostName, boolean enable, CheckDocument document) {
        boolean free = document.decision() == Decision.ALLOW;
        return new CheckView(
                hostId,
                hostName,
                enable,
                document.stale(),
                Words.of(document.decision()),
                document.requested(),
                document.group().stream()
                        .filter(member -> !member.why().equals("requested"))
                        .toList(),
                free ? Optional.empty() : document.findings().stream().findFirst(),
                document.state().appliesWithoutReboot(),
                document.findings().stream().map(FindingLine::of).toList(),
                steps(document.texts().implementationPlan()),
                steps(document.texts().backoutPlan()),
                steps(document.texts().testPlan()),
                new Moment(document.evidenceTime()),
                document.fingerprint(),
                document.policy());
    }

    /** The numbers are the list's own. */
    private static List<String> steps(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\d+\\. ", ""))
                .filter(line -> !line.isBlank())
                .toList();
    }

    /** {@return the reason that decides, empty where nothing stands against it} */
    public Optional<FindingLine> deciding() {
        return worst.isPresent() ? findings.stream().findFirst() : Optional.empty();
    }

    /** {@return how many reasons of the same rule and severity there are beside the one that decides} */
    public long like() {
        return deciding().stream()
                .flatMap(first -> findings.stream()
                        .skip(1)
                        .filter(other -> other.kind().equals(first.kind())
                                && other.reason().rule().equals(first.reason().rule())))
                .count();
    }

    /** {@return the reasons beside the one that decides, those that are alike as one} */
    public List<FindingLine> further() {
        return FindingLine.folded(worst.isPresent() ? findings.subList(1, findings.size()) : findings);
    }

    /** {@return which way it goes, in message keys} */
    public String way() {
        return enable ? "on" : "off";
    }

    /** {@return the addresses of what was asked for} */
    public List<String> addresses() {
        return devices.stream().map(CheckDocument.Device::address).toList();
    }
}
