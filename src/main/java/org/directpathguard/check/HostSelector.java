package org.directpathguard.check;

import java.util.List;
import java.util.stream.Collectors;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;

/** Picks the one host that a person means. */
public final class HostSelector {

    private static final int SHOWN = 10;

    private HostSelector() {}

    /**
     * Picks a host by name, managed object id or UUID.
     *
     * @param source the inventory
     * @param wanted what the person wrote
     * @return the host
     * @throws NoVerdictException if none or more than one fits
     * @throws InventoryException if the inventory can't be read
     */
    public static HostReference pick(InventorySource source, String wanted) throws InventoryException {
        List<HostReference> hosts = source.hosts();
        List<HostReference> fitting =
                hosts.stream().filter(host -> host.isCalled(wanted.strip())).toList();
        if (fitting.isEmpty()) {
            throw new NoVerdictException(
                    "There is no host '" + wanted + "' in this inventory.",
                    hosts.isEmpty()
                            ? "The inventory holds no host at all: check the address and what the account may see."
                            : "Use a name, managed object id or UUID of: " + names(hosts) + ".");
        }
        if (fitting.size() > 1) {
            throw new NoVerdictException(
                    "More than one host is called '" + wanted + "': "
                            + fitting.stream().map(HostReference::moid).collect(Collectors.joining(", ")) + ".",
                    "Name it by its managed object id or UUID.");
        }
        return fitting.get(0);
    }

    private static String names(List<HostReference> hosts) {
        String shown = hosts.stream().limit(SHOWN).map(HostReference::name).collect(Collectors.joining(", "));
        return hosts.size() > SHOWN ? shown + " and " + (hosts.size() - SHOWN) + " more" : shown;
    }
}
