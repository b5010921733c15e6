package org.directpathguard.check;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.check.CheckDocument.Boot;
import org.directpathguard.check.CheckDocument.Device;
import org.directpathguard.check.CheckDocument.Host;
import org.directpathguard.check.CheckDocument.Member;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.CheckDocument.State;
import org.directpathguard.check.CheckDocument.Step;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.BootVerdict;
import org.directpathguard.rules.RebindSupport;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.BootEvidence;
import org.directpathguard.topology.HostTopology;

/** Writes a verdict down as a document. */
final class CheckDocumentWriter {

    private CheckDocumentWriter() {}

    static CheckDocument write(Verdict verdict) {
        Situation situation = verdict.situation();
        HostTopology topology = situation.topology();
        Set<PciAddress> devices = situation.request().devices();
        ChangeTexts texts = ChangeTexts.of(situation, verdict.decision(), verdict.findings());
        return new CheckDocument(
                CheckDocument.SCHEMA,
                verdict.decision(),
                Host.of(situation.snapshot().identity()),
                devices.stream()
                        .sorted(Comparator.naturalOrder())
                        .flatMap(address -> topology.function(address).stream())
                        .map(Device::of)
                        .toList(),
                group(situation),
                state(situation),
                verdict.findings().stream().map(Reason::of).toList(),
                verdict.impact(),
                new Boot(
                        verdict.boot().id(),
                        bootDisk(verdict),
                        topology.boot().signs().stream().map(Step::of).toList()),
                texts.backoutPlan(),
                texts,
                situation.snapshot().evidenceTime(),
                verdict.fingerprint(),
                verdict.policy(),
                verdict.freshness().stale(),
                verdict.freshness().reason());
    }

    /** Where signs name several disks, the one that leaves with the device is the one to speak of. */
    private static Optional<String> bootDisk(Verdict verdict) {
        BootEvidence boot = verdict.situation().topology().boot();
        return verdict.boot() == BootVerdict.ON_THIS_DEVICE
                ? boot.disks().stream()
                        .filter(verdict.situation().loss()::takes)
                        .findFirst()
                : boot.bestDisk();
    }

    private static List<Member> group(Situation situation) {
        Stream<Member> members = situation.request().disable()
                ? situation.request().devices().stream()
                        .sorted()
                        .map(address -> new Member(address.toString(), "requested"))
                : situation.group().members().stream()
                        .map(member -> new Member(member.address().toString(), member.why()));
        return members.toList();
    }

    private static State state(Situation situation) {
        List<PassthroughRow> rows = situation.request().devices().stream()
                .flatMap(address -> situation.topology().row(address).stream())
                .toList();
        return new State(
                rows.stream().anyMatch(row -> row.enabled().isYes()),
                rows.stream().anyMatch(row -> row.active().isYes()),
                rows.stream().anyMatch(row -> row.enabled() != row.active()),
                RebindSupport.of(situation.snapshot()).name().toLowerCase(Locale.ROOT));
    }
}
