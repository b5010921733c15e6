package org.directpathguard.guard;

import java.util.List;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.Verification.Problem;
import org.directpathguard.guard.Verification.Result;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.rules.RuleId;

/** Reads one host again and says whether a verdict still holds. */
public final class Verifier {

    private final Fleet fleet;
    private final Checker checker;

    /**
     * Verifies by the rules of a site.
     *
     * @param fleet where hosts are read
     * @param checker the site's rules
     */
    public Verifier(Fleet fleet, Checker checker) {
        this.fleet = fleet;
        this.checker = checker;
    }

    /**
     * Compares a verdict with the host as it is now. Reads that one host, once.
     *
     * @param request the stored decision
     * @return whether it still holds
     */
    public Verification verify(JudgedRequest request) {
        Optional<FleetHost> host = host(request);
        if (host.isEmpty()) {
            return unknown(new Problem(
                    "The host " + request.stored().hostName() + " is no longer in the inventory.",
                    "Look for it in vCenter, and run the check again.",
                    false));
        }
        try {
            HostSnapshot now = fleet.refresh(host.get());
            return compare(request, checker.check(now, request.devices(), !request.enable()));
        } catch (NoVerdictException silent) {
            return unknown(new Problem(silent.problem(), silent.nextStep(), false));
        } catch (InventoryException unread) {
            return unknown(new Problem(unread.problem(), unread.nextStep(), true));
        }
    }

    Optional<FleetHost> host(JudgedRequest request) {
        return fleet.host(
                request.stored().vcenter().orElse("") + "~" + request.stored().hostMoid());
    }

    private static Verification compare(JudgedRequest request, Verdict now) {
        if (now.fingerprint().equals(request.stored().fingerprint()) && !isWorse(request, now)) {
            return new Verification(Result.STILL_TRUE, List.of(), Optional.of(now), Optional.empty());
        }
        List<String> changes = VerdictChanges.between(request.document(), CheckDocument.of(now));
        return new Verification(Result.CHANGED, changes, Optional.of(now), Optional.empty());
    }

    /** The same evidence is judged worse when the policy has changed, but not when an override had lowered it before. */
    private static boolean isWorse(JudgedRequest request, Verdict now) {
        boolean overridden = request.document().findings().stream()
                .anyMatch(reason -> reason.rule().equals(RuleId.OVERRIDE.id()));
        return !overridden && now.decision().compareTo(request.stored().decision()) > 0;
    }

    private static Verification unknown(Problem problem) {
        return new Verification(
                Result.UNKNOWN,
                List.of(problem.what() + " " + problem.nextStep()),
                Optional.empty(),
                Optional.of(problem));
    }
}
