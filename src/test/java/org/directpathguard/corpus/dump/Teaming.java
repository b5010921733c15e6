package org.directpathguard.corpus.dump;

import java.util.List;

/**
 * Which uplinks carry traffic, in which order.
 *
 * @param active used at once
 * @param standby used when the active ones fail
 */
record Teaming(List<String> active, List<String> standby) {

    /** The policy of a standard switch or port group, where uplinks are {@code vmnicN}. */
    Node policy(String elementName) {
        Node order = Node.of("nicOrder");
        active.forEach(nic -> order.leaf("activeNic", nic));
        standby.forEach(nic -> order.leaf("standbyNic", nic));
        return Node.of(elementName)
                .with(Node.of("security")
                        .leaf("allowPromiscuous", false)
                        .leaf("macChanges", true)
                        .leaf("forgedTransmits", true))
                .with(Node.of("nicTeaming")
                        .leaf("policy", "loadbalance_srcid")
                        .leaf("reversePolicy", true)
                        .leaf("notifySwitches", true)
                        .leaf("rollingOrder", false)
                        .with(order))
                .with(Node.of("shapingPolicy").leaf("enabled", false));
    }

    /** The policy of a distributed port group, where uplinks have names of their own. */
    Node distributedPolicy() {
        Node order = Node.of("uplinkPortOrder").leaf("inherited", false);
        active.forEach(uplink -> order.leaf("activeUplinkPort", uplink));
        standby.forEach(uplink -> order.leaf("standbyUplinkPort", uplink));
        return Node.of("uplinkTeamingPolicy")
                .leaf("inherited", false)
                .with(Node.of("policy").leaf("inherited", true).leaf("value", "loadbalance_srcid"))
                .with(order);
    }

    /** What a port group writes when it inherits everything. */
    static Node inherited() {
        return Node.of("policy")
                .with(
                        Node.of("security"),
                        Node.of("nicTeaming").with(Node.of("failureCriteria")),
                        Node.of("offloadPolicy"),
                        Node.of("shapingPolicy"));
    }
}
