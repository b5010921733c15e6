package org.directpathguard.guard;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.check.Verdict;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.ledger.Leadership;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Finding;
import org.directpathguard.rules.Footing;
import org.directpathguard.rules.Policy;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.live.HostChanges;
import org.directpathguard.vsphere.live.HostNotes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells of an armed host, and takes the change back where the policy says so: on a fresh BLOCK of our own, three times. */
final class ArmedReaction {

    private static final Logger LOG = LoggerFactory.getLogger(ArmedReaction.class);
    private static final String KINDS = "org.directpathguard.";
    private static final int MOST_ATTEMPTS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fleet fleet;
    private final ArmedFinder finder;
    private final Policy policy;
    private final ArmedJournal journal;
    private final ChangeSessions sessions;
    private final GuardEvents events;
    private final Leadership leadership;
    private final ReadBack readBack;
    private final Set<String> escalated = new HashSet<>();

    ArmedReaction(
            Fleet fleet,
            ArmedFinder finder,
            Policy policy,
            ArmedJournal journal,
            ChangeSessions sessions,
            GuardEvents events,
            Leadership leadership) {
        this.fleet = fleet;
        this.finder = finder;
        this.policy = policy;
        this.journal = journal;
        this.sessions = sessions;
        this.events = events;
        this.leadership = leadership;
        this.readBack = new ReadBack(fleet, PATIENCE);
    }

    void tellArmed(FleetHost host, ArmedFinder.Armed armed) throws InventoryException {
        Set<PciAddress> devices = armed.devices();
        Verdict verdict = armed.verdict();
        if (!armed.certain()) {
            journal.inDoubt(host, devices, verdict);
            leaveEvent(
                    host,
                    "inDoubt",
                    "warning",
                    "DirectPath Guard: passthrough of " + Addresses.words(devices)
                            + " waits for the next start, and evidence is missing to tell whether the host survives it: "
                            + title(verdict) + ". Check it before the host restarts.");
            return;
        }
        journal.armed(host, devices, verdict);
        events.publish(new GuardEvent.HostArmed(
                host.id(), host.reference().name(), Addresses.texts(devices), ArmedJournal.reasons(verdict)));
        leaveEvent(
                host,
                "armed",
                "error",
                "DirectPath Guard: passthrough of " + Addresses.words(devices)
                        + " waits for the next start, and would be"
                        + " blocked: " + title(verdict)
                        + ". Turn it off again before the host restarts.");
    }

    void tellActiveAtOnce(FleetHost host, ArmedFinder.Armed found) throws InventoryException {
        journal.activeAtOnce(host, found);
        leaveEvent(
                host,
                "activeAtOnce",
                found.certain() ? "error" : "warning",
                "DirectPath Guard: passthrough of " + Addresses.words(found.devices())
                        + " was turned on past the guard and took effect at once; it would have been blocked: "
                        + title(found.verdict()) + ". Turn it off again while the host still runs.");
    }

    private static String title(Verdict verdict) {
        return verdict.findings().stream().findFirst().map(Finding::title).orElse("");
    }

    void tellBroken(FleetHost host, Footing footing) throws InventoryException {
        journal.broken(host, footing);
        events.publish(new GuardEvent.HostBroken(host.id(), host.reference().name(), footing.losses()));
        leaveEvent(
                host,
                "broken",
                "error",
                "DirectPath Guard: this host has lost its footing to passthrough: "
                        + String.join("; ", footing.losses()) + ".");
    }

    /** Whether nothing is left to be done. */
    boolean revertWhereAllowed(FleetHost host, Verdict verdict) throws InventoryException {
        if (!policy.revertsArmedHosts(verdict.situation())) {
            return true;
        }
        HostSnapshot fresh = fleet.refresh(host);
        Optional<ArmedFinder.Armed> armed = finder.find(fresh);
        if (armed.filter(ArmedFinder.Armed::certain).isEmpty()) {
            return true;
        }
        Set<PciAddress> devices = finder.dangerous(armed.get());
        int attempts = journal.attempts(host, devices);
        if (attempts >= MOST_ATTEMPTS) {
            escalate(host, devices, attempts);
            return true;
        }
        if (!leadership.confirm()) {
            return false;
        }
        journal.intended(host, devices, armed.get().verdict());
        String problem = revert(host, fresh, devices);
        journal.outcome(host, devices, problem.isEmpty(), problem);
        events.publish(new GuardEvent.ArmedHostReverted(
                host.id(), host.reference().name(), Addresses.texts(devices), problem.isEmpty(), false));
        if (problem.isEmpty()) {
            leaveEvent(
                    host,
                    "reverted",
                    "warning",
                    "DirectPath Guard: passthrough of " + Addresses.words(devices)
                            + " was turned off again before the host restarts.");
        }
        return problem.isEmpty();
    }

    /** Sends the change and reads the host; what went wrong, or nothing. */
    private String revert(FleetHost host, HostSnapshot fresh, Set<PciAddress> devices) {
        Optional<String> problem = Optional.empty();
        try (ChangeSession session = sessions.open(host.inventory())) {
            HostChanges changes = session.changes();
            Optional<Boolean> later = changes.canWaitForReboot() ? Optional.of(false) : Optional.empty();
            changes.setPassthrough(host.reference().moid(), devices, false, later);
        } catch (VsphereException e) {
            problem = Optional.of(e.problem() + " " + e.nextStep());
        }
        PassthroughChange change = new PassthroughChange(host, fresh, devices, devices, false, false);
        if (readBack.until(change, problem.isPresent()).done()) {
            return "";
        }
        return problem.orElse("The server accepted the change, but the host does not show it.");
    }

    private void escalate(FleetHost host, Set<PciAddress> devices, int attempts) throws InventoryException {
        if (!escalated.add(host.id() + " " + Addresses.words(devices))) {
            return;
        }
        journal.escalated(host, devices, attempts);
        events.publish(new GuardEvent.ArmedHostReverted(
                host.id(), host.reference().name(), Addresses.texts(devices), false, true));
        leaveEvent(
                host,
                "escalated",
                "error",
                "DirectPath Guard: passthrough of " + Addresses.words(devices)
                        + " comes back although it was turned off " + attempts
                        + " times. Look for a script on the host, and do not restart it.");
    }

    private void leaveEvent(FleetHost host, String kind, String severity, String message) {
        try (ChangeSession session = sessions.open(host.inventory())) {
            session.notes()
                    .leave(
                            host.reference().moid(),
                            host.reference().name(),
                            new HostNotes.Note(KINDS + kind, severity, message));
        } catch (VsphereException e) {
            LOG.warn("No event could be left for {}: {} {}", host.id(), e.problem(), e.nextStep());
        }
    }
}
