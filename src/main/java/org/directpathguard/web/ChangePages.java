package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.ApplyJournal;
import org.directpathguard.guard.ApplyOutcome;
import org.directpathguard.guard.ApplyRequest;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.guard.GuardedApply;
import org.directpathguard.guard.HandedOut;
import org.directpathguard.guard.JudgedRequest;
import org.directpathguard.guard.OverrideDesk;
import org.directpathguard.guard.Question;
import org.directpathguard.guard.Verification;
import org.directpathguard.guard.Verifier;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.Scope;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.ledger.StoredOverride;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What people do with a decision. Each ends on the decision's page, which says how it went. */
@Controller
class ChangePages {

    private static final String DECISION = "redirect:/decisions/{decision}";
    private static final int LONGEST_REASON = 2000;

    private final Fleet fleet;
    private final Checker checker;
    private final DecisionDesk desk;
    private final Decisions decisions;
    private final Overrides overrides;
    private final OverrideDesk overrideDesk;
    private final Verifier verifier;
    private final ApplyJournal journal;
    private final GuardedApply apply;

    ChangePages(
            Fleet fleet,
            Checker checker,
            DecisionDesk desk,
            Decisions decisions,
            Overrides overrides,
            OverrideDesk overrideDesk,
            Verifier verifier,
            ApplyJournal journal,
            GuardedApply apply) {
        this.fleet = fleet;
        this.checker = checker;
        this.desk = desk;
        this.decisions = decisions;
        this.overrides = overrides;
        this.overrideDesk = overrideDesk;
        this.verifier = verifier;
        this.journal = journal;
        this.apply = apply;
    }

    private interface Action {
        void run() throws InventoryException;
    }

    @PostMapping("/decisions/{id}/verify")
    String verify(@PathVariable String id, RedirectAttributes next) throws InventoryException {
        Permission.require(Scope.CHECK);
        StoredDecision stored = DecisionPages.find(decisions, id);
        return told(id, next, () -> {
            Verification found = verifier.verify(JudgedRequest.of(stored));
            journal.verified(stored, Callers.current().auditName(), found);
            next.addFlashAttribute("verified", found.result().id());
            next.addFlashAttribute("notes", found.changes());
        });
    }

    @PostMapping("/decisions/{id}/override")
    String override(@PathVariable String id, @RequestParam String reason, RedirectAttributes next)
            throws InventoryException {
        Permission.require(Scope.OVERRIDE);
        StoredDecision stored = DecisionPages.find(decisions, id);
        return told(id, next, () -> {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw new InventoryException(
                        "An override needs a reason of at most " + LONGEST_REASON + " characters.",
                        "Say in a sentence why this host may be changed although it would lose what the check names.");
            }
            overrideDesk.request(
                    stored, reason.strip(), Optional.empty(), Callers.current().name());
            next.addFlashAttribute("done", "override.asked");
        });
    }

    @PostMapping("/overrides/{id}/approve")
    String approve(@PathVariable String id, RedirectAttributes next) throws InventoryException {
        Permission.require(Scope.APPROVE);
        StoredOverride asked = overrides
                .find(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no override '" + id + "'.", "Choose one from the list of overrides."));
        return told(asked.checkId(), next, () -> {
            overrides.approve(id, Callers.current().name());
            next.addFlashAttribute("done", "override.agreed");
        });
    }

    @PostMapping("/decisions/{id}/apply")
    String apply(
            @PathVariable String id, @RequestParam(defaultValue = "false") boolean applyNow, RedirectAttributes next)
            throws InventoryException {
        Permission.require(Scope.APPLY);
        StoredDecision stored = DecisionPages.find(decisions, id);
        Permission.requireOnHost(stored);
        return told(id, next, () -> change(stored, applyNow, next));
    }

    @PostMapping("/hosts/{id}/turn-off")
    String turnOff(@PathVariable String id, @RequestParam List<String> device, RedirectAttributes next)
            throws InventoryException {
        Permission.require(Scope.APPLY);
        FleetHost host = fleet.host(id)
                .orElseThrow(() -> new PageNotFoundException(
                        "There is no host '" + id + "'.", "Choose one from the list of hosts."));
        Verdict verdict = checker.check(fleet.refresh(host), device, true);
        HandedOut answer = desk.handOut(
                verdict,
                host,
                new Question(
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Callers.current().auditName()));
        Permission.requireOnHost(answer.stored());
        return told(answer.stored().id(), next, () -> change(answer.stored(), false, next));
    }

    private void change(StoredDecision stored, boolean applyNow, RedirectAttributes next) throws InventoryException {
        Caller caller = Callers.current();
        ApplyOutcome outcome =
                apply.apply(new ApplyRequest(stored, desk.token(stored), applyNow, caller.name(), caller.auditName()));
        next.addFlashAttribute("done", "decision." + outcome.result());
        next.addFlashAttribute("notes", outcome.notes());
    }

    private static String told(String id, RedirectAttributes next, Action action) {
        next.addAttribute("decision", id);
        try {
            action.run();
        } catch (InventoryException failure) {
            next.addFlashAttribute("failedWhat", failure.problem());
            next.addFlashAttribute("failedNext", failure.nextStep());
        }
        return DECISION;
    }
}
