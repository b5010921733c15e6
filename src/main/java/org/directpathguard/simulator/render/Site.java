package org.directpathguard.simulator.render;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan;
import org.directpathguard.simulator.plan.SitePlan.DistributedSwitch;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.plan.SwitchPlan;
import org.directpathguard.simulator.plan.SwitchPlan.PortGroup;
import org.directpathguard.simulator.plan.VolumePlan;

/** Every object of a site with its reference, before any of them is written down. */
final class Site {

    private final SitePlan plan;
    private final Ids ids;
    private final Map<Group, ObjectReference> computes = new LinkedHashMap<>();
    private final Map<Group, ObjectReference> pools = new LinkedHashMap<>();
    private final Map<HostPlan, ObjectReference> hosts = new LinkedHashMap<>();
    private final Map<Placed, ObjectReference> machines = new LinkedHashMap<>();
    private final Map<String, ObjectReference> datastores = new LinkedHashMap<>();
    private final Map<String, ObjectReference> networks = new LinkedHashMap<>();
    private final Map<DistributedSwitch, ObjectReference> switches = new LinkedHashMap<>();

    Site(SitePlan plan) {
        this.plan = plan;
        ids = new Ids(!plan.standAlone());
        for (Group group : plan.groups()) {
            computes.put(group, ids.compute(!group.cluster().isEmpty()));
            pools.put(group, ids.resourcePool());
            group.members().forEach(member -> hosts.put(member.host(), ids.host()));
        }
        hosts.keySet().forEach(this::datastoresAndNetworks);
        plan.distributedSwitches().forEach(each -> switches.put(each, ids.distributedSwitch()));
        for (Group group : plan.groups()) {
            group.members().forEach(this::machines);
        }
    }

    private void datastoresAndNetworks(HostPlan host) {
        for (VolumePlan volume : host.volumes()) {
            if (isDatastore(volume)) {
                datastores.computeIfAbsent(volume.uuid(), ids::datastore);
            }
        }
        for (SwitchPlan each : host.switches()) {
            if (each instanceof SwitchPlan.Standard standard) {
                standard.portGroups().stream()
                        .filter(group -> isForMachines(host, group))
                        .forEach(group -> networks.computeIfAbsent(group.name(), ids::network));
            }
        }
    }

    private void machines(Member member) {
        member.machines().forEach(machine -> machines.put(new Placed(member.host(), machine), ids.machine()));
    }

    static boolean isDatastore(VolumePlan volume) {
        return !(volume instanceof VolumePlan.Fat) && !(volume instanceof VolumePlan.Vmfs vmfs && vmfs.osData());
    }

    static boolean isForMachines(HostPlan host, PortGroup group) {
        return host.kernelPorts().stream().noneMatch(port -> port.portGroup().equals(group.name()));
    }

    /** The datastore of that name as one host has it mounted. */
    static Optional<VolumePlan> datastore(HostPlan host, String name) {
        return host.volumes().stream()
                .filter(Site::isDatastore)
                .filter(volume -> volume.name().equals(name))
                .findFirst();
    }

    SitePlan plan() {
        return plan;
    }

    Ids ids() {
        return ids;
    }

    Map<Group, ObjectReference> computes() {
        return computes;
    }

    ObjectReference pool(Group group) {
        return known(pools, group);
    }

    Map<HostPlan, ObjectReference> hosts() {
        return hosts;
    }

    ObjectReference host(HostPlan host) {
        return known(hosts, host);
    }

    Map<Placed, ObjectReference> machines() {
        return machines;
    }

    Map<String, ObjectReference> datastores() {
        return datastores;
    }

    ObjectReference datastore(HostPlan host, MachinePlan.Disk disk) {
        VolumePlan volume = datastore(host, disk.datastore())
                .orElseThrow(() -> new IllegalArgumentException(
                        "The plan puts a machine on " + disk.datastore() + ", which " + host.name() + " lacks."));
        return known(datastores, volume.uuid());
    }

    Map<String, ObjectReference> networks() {
        return networks;
    }

    Map<DistributedSwitch, ObjectReference> switches() {
        return switches;
    }

    private static <K> ObjectReference known(Map<K, ObjectReference> map, K key) {
        ObjectReference reference = map.get(key);
        if (reference == null) {
            throw new IllegalArgumentException("Not in the plan: " + key);
        }
        return reference;
    }

    /** A machine on the host it is registered on. */
    record Placed(HostPlan host, MachinePlan machine) {}
}
