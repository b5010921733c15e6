package org.directpathguard.plugin;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.vsphere.VsphereException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds the hosts that a person may see. vCenter decides, through the person's own session; what is shown of such a host
 * was read by the service's account, because a person's narrower view must not make a verdict milder.
 */
@Component
final class HostFinder {

    private final Fleet fleet;

    HostFinder(Fleet fleet) {
        this.fleet = fleet;
    }

    /**
     * One host.
     *
     * @param visit who asks, and where
     * @param moid managed object id
     * @throws PluginRefusalException if there is none that the person may see; whether there is one at all is not told
     */
    Seen host(Visit visit, String moid) throws PluginRefusalException {
        FleetHost host = fleet.hosts().stream()
                .filter(candidate ->
                        candidate.inventory().equals(visit.vcenter().inventory()))
                .filter(candidate -> candidate.reference().moid().equals(moid))
                .findFirst()
                .orElseThrow(HostFinder::hidden);
        Set<Privilege> held = Privilege.among(rights(visit, List.of(moid)).getOrDefault(moid, Set.of()));
        if (!held.contains(Privilege.READ)) {
            throw hidden();
        }
        return new Seen(visit, host, held);
    }

    /**
     * Hosts among some.
     *
     * @param visit who asks, and where
     * @param wanted managed object ids
     * @return those that are watched and that the person may see
     */
    List<Seen> hosts(Visit visit, List<String> wanted) throws PluginRefusalException {
        Set<String> moids = Set.copyOf(wanted);
        return visible(
                visit,
                ofVcenter(visit).stream()
                        .filter(host -> moids.contains(host.reference().moid()))
                        .toList());
    }

    /** Every host of a vCenter that the person may see. */
    List<Seen> hosts(Visit visit) throws PluginRefusalException {
        return visible(visit, ofVcenter(visit));
    }

    private List<FleetHost> ofVcenter(Visit visit) {
        return fleet.hosts().stream()
                .filter(host -> host.inventory().equals(visit.vcenter().inventory()))
                .toList();
    }

    private static List<Seen> visible(Visit visit, List<FleetHost> hosts) throws PluginRefusalException {
        Map<String, Set<String>> rights = rights(
                visit, hosts.stream().map(host -> host.reference().moid()).toList());
        return hosts.stream()
                .map(host -> new Seen(
                        visit,
                        host,
                        Privilege.among(rights.getOrDefault(host.reference().moid(), Set.of()))))
                .filter(seen -> seen.held().contains(Privilege.READ))
                .toList();
    }

    private static Map<String, Set<String>> rights(Visit visit, List<String> moids) throws PluginRefusalException {
        try {
            return moids.isEmpty() ? Map.of() : visit.person().rights(moids, Privilege.ids());
        } catch (VsphereException e) {
            throw new PluginRefusalException(
                    HttpStatus.UNAUTHORIZED,
                    "vCenter did not say what you may do: " + e.problem(),
                    "Log in to the vSphere Client again. If it stays, register the plug-in again: vCenter has to know"
                            + " its privileges.");
        }
    }

    private static PluginRefusalException hidden() {
        return new PluginRefusalException(
                HttpStatus.NOT_FOUND,
                "This host is not watched by DirectPath Guard, or you may not see it.",
                "Ask whoever runs DirectPath Guard whether its account sees the host.");
    }

    /**
     * A host that a person may see.
     *
     * @param visit who, and where
     * @param host the host
     * @param held what the person may do with it
     */
    record Seen(Visit visit, FleetHost host, Set<Privilege> held) {

        /** Refuses what the person may not do. */
        void require(Privilege privilege) throws PluginRefusalException {
            if (!held.contains(privilege)) {
                throw new PluginRefusalException(
                        HttpStatus.FORBIDDEN,
                        "You may not do this on " + host.reference().name() + ": the privilege " + privilege.id()
                                + " is missing.",
                        "Ask for a role that holds it, on the host or above it.");
            }
        }
    }
}
