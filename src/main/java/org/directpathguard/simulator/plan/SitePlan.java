package org.directpathguard.simulator.plan;

import java.util.List;
import java.util.Map;

/**
 * A whole inventory of one vCenter, or one stand-alone host.
 *
 * @param datacenter the data center's name
 * @param release the release that the server itself has
 * @param standAlone true if the server is a host by itself, with just one member
 * @param groups clusters and single hosts
 * @param distributedSwitches distributed switches with the names of their port groups
 */
public record SitePlan(
        String datacenter,
        EsxiRelease release,
        boolean standAlone,
        List<Group> groups,
        List<DistributedSwitch> distributedSwitches) {

    /**
     * A cluster, or a host by itself.
     *
     * @param cluster the cluster's name; empty for a host by itself
     * @param members its hosts with their virtual machines
     */
    public record Group(String cluster, List<Member> members) {}

    /**
     * A host and what runs there.
     *
     * @param host the host
     * @param machines the virtual machines registered on it
     */
    public record Member(HostPlan host, List<MachinePlan> machines) {}

    /**
     * A distributed switch.
     *
     * @param name its name
     * @param uuid its id
     * @param portGroups the names of its port groups and their VLANs
     */
    public record DistributedSwitch(String name, String uuid, Map<String, Integer> portGroups) {}
}
