package org.directpathguard.simulator.plan;

import java.util.List;

/** A virtual switch as one host knows it. */
public sealed interface SwitchPlan {

    /** {@return the switch's name} */
    String name();

    /** {@return the names of the physical ports that are its uplinks} */
    List<String> uplinks();

    /**
     * A switch of this host alone.
     *
     * @param name for instance {@code vSwitch0}
     * @param uplinks its uplinks, all of them active
     * @param portGroups its port groups
     */
    record Standard(String name, List<String> uplinks, List<PortGroup> portGroups) implements SwitchPlan {}

    /**
     * This host's part of a distributed switch.
     *
     * @param name the switch's name
     * @param uuid the switch's id
     * @param uplinks this host's uplinks to it
     * @param ports the names of the uplink ports they are on, in the same order; empty where the server does not say
     */
    record Distributed(String name, String uuid, List<String> uplinks, List<String> ports) implements SwitchPlan {}

    /**
     * A port group of a standard switch.
     *
     * @param name its name
     * @param vlan its VLAN, 0 for none
     * @param order the uplinks that are active for it, where it has an order of its own; empty for the switch's
     */
    record PortGroup(String name, int vlan, List<String> order) {

        /**
         * A port group that uses the switch's uplinks in the switch's order.
         *
         * @param name its name
         * @return the port group
         */
        public static PortGroup of(String name) {
            return new PortGroup(name, 0, List.of());
        }
    }
}
