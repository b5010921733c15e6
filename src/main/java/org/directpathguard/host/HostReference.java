package org.directpathguard.host;

import java.util.Optional;

/**
 * A host of an inventory, before its evidence is read.
 *
 * @param moid managed object id
 * @param name the name in the inventory
 * @param uuid hardware UUID, where it is known without reading the host
 * @param connection whether the server talks to it
 */
public record HostReference(String moid, String name, Optional<String> uuid, ConnectionState connection) {

    /**
     * Whether a person means this host.
     *
     * @param wanted a name, a managed object id or a hardware UUID; upper and lower case are the same
     * @return true if one of them fits
     */
    public boolean isCalled(String wanted) {
        return name.equalsIgnoreCase(wanted)
                || moid.equals(wanted)
                || uuid.filter(wanted::equalsIgnoreCase).isPresent();
    }
}
