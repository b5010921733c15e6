package org.directpathguard.rules;

import java.util.Collection;
import java.util.Optional;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.pci.PciAddress;

/**
 * The way back for a host that has lost its boot disk to passthrough, by version.
 *
 * <p>From 7.0 on one public report exists of the live way (un-toggle, link the boot bank, save); below it only the offline
 * repair is known to work.
 */
public final class WayOut {

    private static final int FIRST_WITH_LIVE_REBIND = 7;

    private static final String OFFLINE =
            "Shut the host down and repair it offline from a rescue stick: directpath-guard repair inspect"
                    + " --scan-disks, then repair apply. Turning the flag off in a client does not survive the restart.";

    private static final String LIVE =
            "Try it online first: esxcli hardware pci pcipassthru set -d ADDRESS -e FALSE -a, rescan, link /bootbank"
                    + " to the BOOTBANK volume again (ln -sfn /vmfs/volumes/UUID /bootbank) and save with"
                    + " /sbin/auto-backup.sh; only then restart. If the controller does not come back: ";

    private WayOut() {}

    /**
     * Says what to do.
     *
     * @param snapshot the host
     * @param functions what is in passthrough, or will be
     * @return the steps in order
     */
    public static String of(HostSnapshot snapshot, Collection<PciAddress> functions) {
        String named = functions.size() == 1 ? functions.iterator().next().toString() : "ADDRESS";
        return of(snapshot).replace("ADDRESS", named);
    }

    /**
     * Says what to do, whatever the function is.
     *
     * @param snapshot the host
     * @return the steps in order
     */
    public static String of(HostSnapshot snapshot) {
        Optional<Integer> version = snapshot.identity().majorVersion();
        return version.filter(major -> major >= FIRST_WITH_LIVE_REBIND).isPresent() ? LIVE + OFFLINE : OFFLINE;
    }
}
