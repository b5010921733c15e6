package org.directpathguard.plugin;

import java.util.List;
import org.directpathguard.guard.ApplyOutcome;
import org.directpathguard.guard.ApplyRequest;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.guard.GuardedApply;
import org.directpathguard.guard.JudgedRequest;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.plugin.HostFinder.Seen;
import org.directpathguard.vsphere.person.ClientTask;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/**
 * Makes a change that was judged, in the name of the person who asks and as a task of vCenter. The person's own session
 * allows it; the guard makes it, so that nobody needs the privilege to flip the switch past the guard.
 */
@RestController
final class ChangeAnswers {

    private static final String GIVE = "org.directpathguard.apply";
    private static final String TAKE_BACK = "org.directpathguard.turnOff";

    private final HostFinder hosts;
    private final HostChecks checks;
    private final DecisionDesk desk;
    private final GuardedApply apply;

    ChangeAnswers(HostFinder hosts, HostChecks checks, DecisionDesk desk, GuardedApply apply) {
        this.hosts = hosts;
        this.checks = checks;
        this.desk = desk;
        this.apply = apply;
    }

    /**
     * What became of a change.
     *
     * @param result {@code applied} or {@code unchanged}
     * @param notes what the person has to know
     * @param listed whether vCenter lists it among its tasks
     */
    record Outcome(String result, List<String> notes, boolean listed) {}

    @PostMapping("/plugin/api/vcenters/{vcenter}/hosts/{moid}/changes/{check}")
    Outcome change(
            @RequestAttribute(PluginGate.VISITS) List<Visit> visits,
            @PathVariable String moid,
            @PathVariable String check)
            throws PluginRefusalException, InventoryException {
        Seen seen = hosts.host(visits.get(0), moid);
        seen.require(Privilege.APPLY);
        StoredDecision decision = checks.check(seen, check);
        String type = JudgedRequest.of(decision).enable() ? GIVE : TAKE_BACK;
        ClientTask task = seen.visit().person().begin(moid, type);
        return made(decision, task);
    }

    private Outcome made(StoredDecision decision, ClientTask task) throws InventoryException {
        Caller caller = Callers.current();
        try {
            ApplyOutcome outcome = apply.apply(
                    new ApplyRequest(decision, desk.token(decision), false, caller.name(), caller.auditName()));
            task.succeed();
            return new Outcome(outcome.result(), outcome.notes(), task.isListed());
        } catch (InventoryException e) {
            task.fail(TaskFault.of(e).id(), e.problem());
            throw e;
        } catch (RuntimeException e) {
            // Else it would stand in vCenter's list as running for ever.
            task.fail(TaskFault.of(e).id(), "It failed for a reason that was not foreseen.");
            throw e;
        }
    }
}
