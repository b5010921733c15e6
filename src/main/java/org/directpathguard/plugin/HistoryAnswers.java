package org.directpathguard.plugin;

import java.util.List;
import java.util.Optional;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerQuery;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What was asked and done about a host, from the ledger. */
@RestController
final class HistoryAnswers {

    private static final int MOST = 100;

    private final HostFinder hosts;
    private final Fleet fleet;
    private final Ledger ledger;

    HistoryAnswers(HostFinder hosts, Fleet fleet, Ledger ledger) {
        this.hosts = hosts;
        this.fleet = fleet;
        this.ledger = ledger;
    }

    @GetMapping("/plugin/api/vcenters/{vcenter}/hosts/{moid}/history")
    HistoryDocument history(@RequestAttribute(PluginGate.VISITS) List<Visit> visits, @PathVariable String moid)
            throws PluginRefusalException, LedgerUnavailableException {
        String name = hosts.host(visits.get(0), moid).host().reference().name();
        long namesakes = fleet.hosts().stream()
                .filter(host -> host.reference().name().equals(name))
                .count();
        if (namesakes > 1) {
            // The ledger names hosts; who may see one of two namesakes must not read about the other.
            return HistoryDocument.untold();
        }
        LedgerQuery query = new LedgerQuery(
                Optional.empty(), Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), MOST);
        return HistoryDocument.of(ledger.list(query).items());
    }
}
