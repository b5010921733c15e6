package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.topology.Uplinks;

/** What could carry a network instead. */
final class SpareUplinks {

    private SpareUplinks() {}

    static String remaining(Situation situation, Uplinks uplinks) {
        return Words.list(uplinks.usable().stream()
                .filter(nic -> !situation.loss().nics().contains(nic))
                .map(PhysicalNic::device));
    }

    /** NICs with link that no switch uses; one that serves another switch is none to take. */
    static String advice(Situation situation, Uplinks uplinks) {
        NetworkState network = situation.snapshot().network();
        Set<String> taken = network.switches().orElse(List.of()).stream()
                .flatMap(carrier -> carrier.uplinks().stream())
                .map(VirtualSwitch.Uplink::nicKey)
                .collect(Collectors.toSet());
        List<String> spare = network.nics().orElse(List.of()).stream()
                .filter(nic -> nic.linkUp().isYes())
                .filter(nic -> !situation.loss().nics().contains(nic)
                        && !uplinks.configured().contains(nic)
                        && !taken.contains(nic.key())
                        && !taken.contains(nic.device()))
                .map(PhysicalNic::device)
                .toList();
        return spare.isEmpty()
                ? "Use a NIC that carries nothing, or connect a second uplink to this network first."
                : "Add %s, which has link and belongs to no switch, to the port group's uplinks first; then this becomes a warning."
                        .formatted(String.join(" or ", spare));
    }
}
