package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.HostTopology;
import org.directpathguard.topology.StorageRoute;
import org.directpathguard.topology.Uplinks;
import org.directpathguard.topology.Uplinks.Fate;

/** Storage that is reached over a network (iSCSI, NFS, NVMe-oF, vSAN, FCoE) loses uplinks. */
final class StorageNetworkRule implements Rule {

    private static final Set<AdapterKind> ON_A_NIC =
            Set.of(AdapterKind.FIBRE_CHANNEL_OVER_ETHERNET, AdapterKind.RDMA, AdapterKind.TCP);

    @Override
    public List<Finding> judge(Situation situation) {
        List<Finding> findings = new ArrayList<>();
        for (StorageRoute route : situation.topology().storageRoutes().all()) {
            Fate fate = route.fate(situation.joint());
            if (fate == Fate.CUT || (fate == Fate.WEAKENED && !route.isInDoubt(situation.joint()))) {
                findings.add(routed(situation, route, fate == Fate.CUT));
            }
        }
        vsanWithoutDatastore(situation).ifPresent(findings::add);
        for (AdapterPlace place : situation.loss().adapters()) {
            if (ON_A_NIC.contains(place.adapter().kind())) {
                adapter(situation, place).ifPresent(findings::add);
            }
        }
        return findings;
    }

    private static Finding routed(Situation situation, StorageRoute route, boolean cut) {
        List<VmkernelNic> nics =
                route.carriers().stream().map(StorageRoute.Carrier::nic).toList();
        FindingBuilder finding = situation
                .finding(RuleId.STORAGE_NETWORK)
                .nics(situation.loss().nics())
                .datastores(route.datastore().stream().toList())
                .evidence(
                        "config.network.vnic",
                        route.kind() + " " + route.name() + " over "
                                + Words.list(nics.stream().map(VmkernelNic::device)));
        nics.forEach(nic -> finding.object("vmkernelNic", nic.key(), nic.device()));
        if (cut) {
            return finding.fixed()
                    .title("%s %s loses its last uplink", route.kind(), route.name())
                    .explanation(
                            "Its storage is reached only over the NICs that leave%s.",
                            SelfServed.remark(situation, route))
                    .action("%s", SpareUplinks.advice(situation, uplinks(route)))
                    .build();
        }
        return finding.severity(Severity.WARN)
                .title("%s %s loses one of several uplinks", route.kind(), route.name())
                .explanation(
                        "It stays reachable through %s%s.",
                        SpareUplinks.remaining(situation, uplinks(route)), SelfServed.remark(situation, route))
                .action("Go on if one uplink less is acceptable.")
                .build();
    }

    /** What all of its VMkernel NICs work through. */
    private static Uplinks uplinks(StorageRoute route) {
        return new Uplinks(
                true,
                route.carriers().stream()
                        .flatMap(carrier -> carrier.uplinks().configured().stream())
                        .distinct()
                        .toList());
    }

    /** vSAN traffic without a vSAN datastore object to name, as on a witness or while the datastore is unreadable. */
    private static Optional<Finding> vsanWithoutDatastore(Situation situation) {
        HostTopology topology = situation.topology();
        boolean named = topology.storageRoutes().all().stream()
                .anyMatch(route -> route.kind().equals("vSAN"));
        List<VmkernelNic> nics = topology.network().selectedFor("vsan");
        if (named || nics.isEmpty()) {
            return Optional.empty();
        }
        StorageRoute route = new StorageRoute(
                "vSAN",
                "traffic",
                Optional.empty(),
                Optional.empty(),
                true,
                nics.stream()
                        .map(nic ->
                                new StorageRoute.Carrier(nic, topology.network().uplinksOf(nic)))
                        .toList());
        Fate fate = route.fate(situation.joint());
        return fate == Fate.UNTOUCHED ? Optional.empty() : Optional.of(routed(situation, route, fate == Fate.CUT));
    }

    private static Optional<Finding> adapter(Situation situation, AdapterPlace place) {
        HostTopology topology = situation.topology();
        List<DiskAccess> used = topology.disks().stream()
                .filter(access -> !topology.usesOf(access.disk()).isEmpty())
                .filter(access ->
                        access.ways().stream().anyMatch(way -> way.place().equals(place)))
                .toList();
        if (used.isEmpty()) {
            return Optional.empty();
        }
        boolean cut = used.stream()
                .anyMatch(access -> situation.loss().takes(access.disk().canonicalName()));
        FindingBuilder finding = situation
                .finding(RuleId.STORAGE_NETWORK)
                .adapters(List.of(place))
                .disks(used)
                .nics(situation.loss().nics())
                .title(
                        "%s (%s) loses %s",
                        place.adapter().kind().displayName(),
                        place.adapter().device(),
                        cut ? "its last way to a disk in use" : "one of several ways")
                .explanation("It works through a NIC that leaves with this device.")
                .action("Use a NIC that carries no storage adapter.")
                .evidence("config.storageDevice.hostBusAdapter", place.adapter().key());
        return Optional.of((cut ? finding.fixed() : finding.severity(Severity.WARN)).build());
    }
}
