package org.directpathguard.host;

import java.util.List;

/**
 * A standard switch, or a distributed switch's share on this host.
 *
 * @param name its name ({@code vSwitch0}, or the distributed switch's name)
 * @param uuid the distributed switch's uuid, empty text for a standard switch
 * @param distributed true for a distributed switch
 * @param uplinks its physical NICs
 */
public record VirtualSwitch(String name, String uuid, boolean distributed, List<Uplink> uplinks) {

    /**
     * A physical NIC of a switch.
     *
     * @param nicKey {@link PhysicalNic#key}
     * @param uplinkName name of the uplink port on a distributed switch, empty text on a standard one
     */
    public record Uplink(String nicKey, String uplinkName) {}

    /** Copies the list. */
    public VirtualSwitch {
        uplinks = List.copyOf(uplinks);
    }
}
