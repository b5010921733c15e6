package org.directpathguard.inventory;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.directpathguard.check.Freshness;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;

/**
 * One host of the fleet, as it is known now.
 *
 * @param inventory name of the configured vCenter or ESXi host it belongs to
 * @param reference the host
 * @param snapshot what was last read of it; empty until the first reading
 * @param readAt when it was last read or confirmed current by the watcher; empty until the first reading
 * @param stale true when the watcher can't vouch for it any more: then every verdict says so
 * @param problem why it can't be read, with the next step; empty when it can
 */
public record FleetHost(
        String inventory,
        HostReference reference,
        Optional<HostSnapshot> snapshot,
        Optional<Instant> readAt,
        boolean stale,
        Optional<String> problem) {

    /** {@return whether what is kept of it can be taken for what is so now} */
    public Freshness freshness() {
        return stale
                ? Freshness.lost("The watcher lost sight of it" + since() + ". " + problem.orElse(""))
                : Freshness.CURRENT;
    }

    private String since() {
        return readAt.map(moment -> " after " + moment.truncatedTo(ChronoUnit.SECONDS))
                .orElse("");
    }

    /** {@return inventory and managed object id, unique in the fleet and fit for an address: {@code vc1~host-42}} */
    public String id() {
        return inventory + "~" + reference.moid();
    }
}
