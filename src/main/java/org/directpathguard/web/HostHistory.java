package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.stereotype.Component;

/** What the ledger says about a host, for those who may read it. */
@Component
class HostHistory {

    private static final int ENTRIES_SHOWN = 8;

    private final Ledger ledger;

    HostHistory(Ledger ledger) {
        this.ledger = ledger;
    }

    List<LedgerPage.Line> of(String hostName) {
        if (!Callers.current().may(Scope.AUDIT)) {
            return List.of();
        }
        try {
            return ledger
                    .list(new LedgerQuery(
                            Optional.empty(),
                            Optional.of(hostName),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            ENTRIES_SHOWN))
                    .items()
                    .stream()
                    .map(LedgerPage.Line::of)
                    .toList();
        } catch (LedgerUnavailableException unavailable) {
            // A host's page must not depend on the ledger; its own page says that it does not answer.
            return List.of();
        }
    }
}
