package org.directpathguard.guard;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.check.Verdict;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerEntry;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerRecord;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Page;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Footing;
import org.directpathguard.rules.Severity;
import tools.jackson.databind.json.JsonMapper;

/** Records hosts that were armed past the guard, and what was done about it. */
final class ArmedJournal {

    private static final String WATCHER = "DirectPath Guard (watcher)";
    private static final Duration COUNTED = Duration.ofHours(24);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Ledger ledger;
    private final Clock clock;

    ArmedJournal(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    void armed(FleetHost host, Set<PciAddress> devices, Verdict verdict) throws LedgerUnavailableException {
        ledger.append(fact(LedgerKind.ARMED, host, devices, "A dangerous change was made past the guard and waits")
                .policy(verdict.policy())
                .with("fingerprint", verdict.fingerprint())
                .with("findings", reasons(verdict)));
    }

    void inDoubt(FleetHost host, Set<PciAddress> devices, Verdict verdict) throws LedgerUnavailableException {
        ledger.append(fact(
                        LedgerKind.IN_DOUBT,
                        host,
                        devices,
                        "A change was made past the guard and waits, and evidence is missing to tell whether it is"
                                + " dangerous")
                .policy(verdict.policy())
                .with("fingerprint", verdict.fingerprint())
                .with("findings", reasons(verdict)));
    }

    void activeAtOnce(FleetHost host, ArmedFinder.Armed found) throws LedgerUnavailableException {
        String what = found.certain()
                ? "A dangerous change was made past the guard and took effect at once"
                : "A change was made past the guard and took effect at once, and evidence is missing to tell whether it is"
                        + " dangerous";
        ledger.append(fact(LedgerKind.ACTIVE_AT_ONCE, host, found.devices(), what)
                .policy(found.verdict().policy())
                .with("fingerprint", found.verdict().fingerprint())
                .with("certain", found.certain())
                .with("findings", reasons(found.verdict())));
    }

    void broken(FleetHost host, Footing footing) throws LedgerUnavailableException {
        String name = host.reference().name();
        String what = name + " has lost its footing: " + Addresses.words(footing.taken()) + " is in passthrough";
        ledger.append(LedgerRecord.of(LedgerKind.HOST_BROKEN, WATCHER, what)
                .about(name)
                .with(Overriding.DEVICES, Addresses.texts(footing.taken()))
                .with("hostId", host.id())
                .with("losses", footing.losses()));
    }

    void intended(FleetHost host, Set<PciAddress> devices, Verdict verdict) throws LedgerUnavailableException {
        ledger.append(fact(LedgerKind.REVERT_INTENDED, host, devices, "Is about to turn passthrough off again")
                .policy(verdict.policy())
                .with("fingerprint", verdict.fingerprint())
                .with("findings", reasons(verdict)));
    }

    void outcome(FleetHost host, Set<PciAddress> devices, boolean success, String problem)
            throws LedgerUnavailableException {
        ledger.append(fact(
                        LedgerKind.REVERT_OUTCOME,
                        host,
                        devices,
                        success ? "Turned passthrough off again" : "Could not turn passthrough off again")
                .because(problem)
                .with("result", success ? "reverted" : "failed"));
    }

    void escalated(FleetHost host, Set<PciAddress> devices, int attempts) throws LedgerUnavailableException {
        ledger.append(fact(
                        LedgerKind.ESCALATED,
                        host,
                        devices,
                        "Gives up after " + attempts + " attempts within a day; people have to see to it")
                .with("attempts", attempts));
    }

    /** How often the same change of a host was taken back, or tried to be, within a day; after a restart as well. */
    int attempts(FleetHost host, Set<PciAddress> devices) throws LedgerUnavailableException {
        LedgerQuery query = new LedgerQuery(
                Optional.of(LedgerKind.REVERT_INTENDED),
                Optional.of(host.reference().name()),
                Optional.empty(),
                Optional.of(clock.instant().minus(COUNTED)),
                Optional.empty(),
                Page.LARGEST);
        int attempts = 0;
        for (LedgerEntry entry : ledger.list(query).items()) {
            Set<PciAddress> tried = Addresses.of(JSON.readTree(entry.payload()).path(Overriding.DEVICES));
            attempts += tried.equals(devices) ? 1 : 0;
        }
        return attempts;
    }

    static List<String> reasons(Verdict verdict) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == Severity.BLOCK)
                .map(Finding::toString)
                .toList();
    }

    private static LedgerRecord fact(LedgerKind kind, FleetHost host, Set<PciAddress> devices, String what) {
        String name = host.reference().name();
        return LedgerRecord.of(kind, WATCHER, what + " for " + Addresses.words(devices) + " on " + name + ".")
                .about(name)
                .with(Overriding.DEVICES, Addresses.texts(devices));
    }
}
