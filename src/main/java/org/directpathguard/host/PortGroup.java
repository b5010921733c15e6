package org.directpathguard.host;

import java.util.List;

/**
 * A port group, standard or distributed.
 *
 * @param key its key ({@code HostPortGroup.key} or the distributed port group's key)
 * @param name its name, which is the network's name
 * @param switchName {@link VirtualSwitch#name} it belongs to
 * @param teaming its effective NIC order; unset where neither it nor the switch has an order: then every uplink serves
 */
public record PortGroup(String key, String name, String switchName, Reading<NicOrder> teaming) {

    /**
     * NIC teaming order.
     *
     * @param active device names ({@code vmnicN}) or uplink names in use
     * @param standby device names or uplink names ready to take over
     */
    public record NicOrder(List<String> active, List<String> standby) {

        /** Copies the lists. */
        public NicOrder {
            active = List.copyOf(active);
            standby = List.copyOf(standby);
        }
    }
}
