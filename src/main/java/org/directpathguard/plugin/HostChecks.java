package org.directpathguard.plugin;

import org.directpathguard.ledger.Decisions;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.StoredDecision;
import org.directpathguard.plugin.HostFinder.Seen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Finds stored checks of a host; the check of another host is none, whoever knows its id. */
@Component
final class HostChecks {

    private final Decisions decisions;

    HostChecks(Decisions decisions) {
        this.decisions = decisions;
    }

    StoredDecision check(Seen seen, String id) throws PluginRefusalException, LedgerUnavailableException {
        return decisions
                .find(id)
                .filter(found -> isOf(found, seen))
                .orElseThrow(() -> new PluginRefusalException(
                        HttpStatus.NOT_FOUND, "There is no such check of this host.", "Check the change again."));
    }

    static boolean isOf(StoredDecision decision, Seen seen) {
        return decision.hostMoid().equals(seen.host().reference().moid())
                && decision.vcenter().filter(seen.host().inventory()::equals).isPresent();
    }
}
