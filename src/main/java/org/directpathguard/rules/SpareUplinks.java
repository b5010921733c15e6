package org.directpathguard.rules;

import java.util.List;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.topology.Uplinks;

/** What could carry a network instead. */
final class SpareUplinks {

    private SpareUplinks() {}

    static String remaining(Situation situation, Uplinks uplinks) {
        return Words.list(uplinks.usable().stream()
                .filter(nic -> !situation.loss().nics().contains(nic))
                .map(PhysicalNic::device));
    }

    static String advice(Situation situation, Uplinks uplinks) {
        List<String> spare = situation.snapshot().network().nics().orElse(List.of()).stream()
                .filter(nic -> nic.linkUp().isYes())
                .filter(nic -> !situation.loss().nics().contains(nic)
                        && !uplinks.configured().contains(nic))
                .map(PhysicalNic::device)
                .toList();
        return spare.isEmpty()
                ? "Use a NIC that carries nothing, or connect a second uplink to this network first."
                : "Add " + Words.list(spare.stream())
                        + ", which has link and is not used here, to the port group's uplinks first; then this becomes a warning.";
    }
}
