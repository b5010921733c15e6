package org.directpathguard.plugin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.guard.HandedOut;
import org.directpathguard.guard.Question;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Callers;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.KnownHost;
import org.directpathguard.plugin.HostFinder.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The question of the dialog: what would this change do? Each answer is stored, as that of any other caller. */
@RestController
final class CheckAnswers {

    private final HostFinder hosts;
    private final Fleet fleet;
    private final Checker checker;
    private final DecisionDesk desk;

    CheckAnswers(HostFinder hosts, Fleet fleet, Checker checker, DecisionDesk desk) {
        this.hosts = hosts;
        this.fleet = fleet;
        this.checker = checker;
        this.desk = desk;
    }

    /**
     * A change to be judged.
     *
     * @param devices addresses or adapter names
     * @param enable true to give them away, false to take them back
     */
    record Change(List<String> devices, boolean enable) {}

    /**
     * The verdict.
     *
     * @param id by which it can be applied
     * @param document the check document
     */
    record Answer(String id, @JsonUnwrapped CheckDocument document) {}

    @PostMapping("/plugin/api/vcenters/{vcenter}/hosts/{moid}/checks")
    Answer check(
            @RequestAttribute(PluginGate.VISITS) List<Visit> visits,
            @PathVariable String moid,
            @RequestBody Change change)
            throws PluginRefusalException, InventoryException {
        Seen seen = hosts.host(visits.get(0), moid);
        seen.require(Privilege.CHECK);
        if (change.devices() == null || change.devices().isEmpty()) {
            throw new PluginRefusalException(HttpStatus.BAD_REQUEST, "No device is named.", "Choose a device.");
        }
        KnownHost known = fleet.known(seen.host());
        Verdict verdict = checker.check(known.snapshot(), change.devices(), !change.enable(), known.freshness());
        Question question = new Question(
                change.enable(),
                Optional.empty(),
                Optional.empty(),
                Callers.current().auditName());
        HandedOut handedOut = desk.handOut(verdict, seen.host(), question);
        return new Answer(handedOut.stored().id(), handedOut.document());
    }
}
