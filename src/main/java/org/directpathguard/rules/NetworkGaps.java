package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.Reading;
import org.directpathguard.topology.StorageRoute;

/** What is not known about the networks that may hang on the leaving functions. */
final class NetworkGaps {

    private final Situation situation;
    private final NetworkState network;
    private final List<Gap> gaps = new ArrayList<>();

    NetworkGaps(Situation situation) {
        this.situation = situation;
        this.network = situation.snapshot().network();
    }

    List<Gap> find() {
        boolean networkFunction = situation.topology().functions().stream()
                .filter(function -> situation.changing().contains(function.address()))
                .anyMatch(function -> function.pciClass().isNetwork());
        boolean carriesNic = !situation.topology().nicsOn(situation.changing()).isEmpty();
        if (networkFunction) {
            network.nics().gap().ifPresent(gaps::add);
            network.nics().orElse(List.of()).stream()
                    .filter(nic -> nic.pci().value().isEmpty())
                    .map(nic -> nic.pci()
                            .gap()
                            .orElseGet(() -> Gap.of("PCI address of " + nic.device(), Gap.Cause.NOT_RETURNED)))
                    .forEach(gaps::add);
            danglingUplinks();
        }
        if (carriesNic || (networkFunction && network.nics().isMissing())) {
            whatUsesNics();
        }
        return gaps;
    }

    private void danglingUplinks() {
        List<String> known = network.nics().orElse(List.of()).stream()
                .flatMap(nic -> Stream.of(nic.key(), nic.device()))
                .toList();
        network.switches().orElse(List.of()).stream()
                .flatMap(carrier -> carrier.uplinks().stream())
                .filter(uplink -> !known.contains(uplink.nicKey()))
                .map(uplink -> Gap.of("uplink " + uplink.nicKey(), Gap.Cause.DANGLING))
                .forEach(gaps::add);
    }

    private void whatUsesNics() {
        Stream.of(network.switches(), network.portGroups(), network.vmkernelNics(), network.services())
                .map(Reading::gap)
                .flatMap(Optional::stream)
                .forEach(gaps::add);
        situation.topology().network().vmkernelNics().stream()
                .filter(nic -> !situation.topology().network().uplinksOf(nic).known())
                .map(nic -> Gap.of("uplinks of " + nic.device(), Gap.Cause.DANGLING))
                .forEach(gaps::add);
        boolean managed = network.services().value().isPresent()
                && situation.topology().network().selectedFor("management").isEmpty();
        if (managed) {
            gaps.add(Gap.of(HostProperty.VMKERNEL_SERVICES.path() + " management", Gap.Cause.NOT_RETURNED));
        }
        situation.topology().storageRoutes().all().stream()
                .filter(route -> route.isInDoubt(situation.joint()))
                .map(NetworkGaps::routeGap)
                .forEach(gaps::add);
        situation.snapshot().strangers().stream()
                .filter(gap -> gap.path().startsWith("config.network")
                        || gap.path().startsWith(HostProperty.VMKERNEL_SERVICES.path()))
                .forEach(gaps::add);
    }

    private static Gap routeGap(StorageRoute route) {
        return Gap.of("VMkernel NIC of " + route.kind() + " " + route.name(), Gap.Cause.NOT_IN_SOURCE);
    }
}
