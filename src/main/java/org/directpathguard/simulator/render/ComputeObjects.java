package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes clusters and single hosts down, each with its resource pool, hosts and machines. */
final class ComputeObjects {

    private final Site site;

    ComputeObjects(Site site) {
        this.site = site;
    }

    List<ManagedObject> of(Group group, ObjectReference reference) {
        ObjectReference environment = new ObjectReference("EnvironmentBrowser", "envbrowser-" + reference.id());
        List<ManagedObject> members = new ArrayList<>();
        HostObjects hosts = new HostObjects(site);
        MachineObjects machines = new MachineObjects(site);
        for (Member member : group.members()) {
            members.addAll(hosts.of(group, member));
            members.addAll(machines.of(group, member, environment));
        }
        List<ManagedObject> objects = new ArrayList<>(List.of(
                compute(group, reference, environment, members),
                pool(group, reference, members),
                ManagedObject.part(environment, reference, List.of())));
        objects.addAll(members);
        return objects;
    }

    private ManagedObject compute(
            Group group, ObjectReference reference, ObjectReference environment, List<ManagedObject> members) {
        boolean cluster = !group.cluster().isEmpty();
        List<ManagedObject> hosts = ofType(members, "HostSystem");
        String name = cluster ? group.cluster() : group.members().get(0).host().name();
        List<Element> properties = new ArrayList<>(List.of(
                Vim.reference("resourcePool", site.pool(group)),
                Vim.reference("environmentBrowser", environment),
                summary("summary", cluster ? "ClusterComputeResourceSummary" : "", hosts.size()),
                configurationEx(cluster, hosts)));
        if (cluster) {
            properties.add(Vim.data("configuration", das(), drs()));
            properties.add(summary("summaryEx", "", hosts.size()));
        }
        properties.addAll(Vim.references(
                "host", hosts.stream().map(ManagedObject::reference).toList()));
        properties.addAll(Vim.references("datastore", distinct(hosts, "datastore")));
        properties.addAll(Vim.references("network", distinct(hosts, "network")));
        return Entity.of(reference, name, site.ids().folder("host"), properties);
    }

    private ManagedObject pool(Group group, ObjectReference owner, List<ManagedObject> members) {
        ObjectReference reference = site.pool(group);
        Element config = Ownership.resourceConfig("config", reference);
        List<ObjectReference> machines = ofType(members, "VirtualMachine").stream()
                .filter(machine -> machine.link("resourcePool").isPresent())
                .map(ManagedObject::reference)
                .toList();
        return Entity.of(
                reference,
                "Resources",
                owner,
                Vim.all(
                        Vim.data("summary", Vim.text("name", "Resources"), config, Ownership.runtime("runtime")),
                        Ownership.runtime("runtime"),
                        Vim.reference("owner", owner),
                        Vim.references("vm", machines),
                        config));
    }

    private static Element summary(String name, String type, int hosts) {
        List<Element> cluster = name.equals("summaryEx") || !type.isEmpty()
                ? List.of(Vim.text("currentFailoverLevel", 1), Vim.text("numVmotions", 0))
                : List.of();
        return Vim.object(
                name,
                type,
                List.of(
                        List.of(
                                Vim.text("totalCpu", 19_200 * hosts),
                                Vim.text("totalMemory", (64L << 30) * hosts),
                                Vim.text("numCpuCores", 8 * hosts),
                                Vim.text("numCpuThreads", 8 * hosts),
                                Vim.text("effectiveCpu", 18_000 * hosts),
                                Vim.text("effectiveMemory", 60_000L * hosts),
                                Vim.text("numHosts", hosts),
                                Vim.text("numEffectiveHosts", hosts),
                                Vim.text("overallStatus", "green")),
                        cluster));
    }

    private static Element configurationEx(boolean cluster, List<ManagedObject> hosts) {
        Element swap = Vim.text("vmSwapPlacement", "vmDirectory");
        if (!cluster) {
            return Vim.data("configurationEx", swap);
        }
        List<Element> vsan = hosts.stream()
                .map(host -> host.data().child("config").flatMap(config -> config.child("vsanHostConfig")))
                .flatMap(Optional::stream)
                .map(config -> config.textAt("clusterInfo", "uuid"))
                .limit(1)
                .map(uuid -> Vim.data(
                        "vsanConfigInfo", Vim.text("enabled", true), Vim.data("defaultConfig", Vim.text("uuid", uuid))))
                .toList();
        return Vim.object("configurationEx", "ClusterConfigInfoEx", List.of(List.of(swap, das(), drs()), vsan));
    }

    private static Element das() {
        return Vim.data("dasConfig", Vim.text("enabled", true), Vim.text("failoverLevel", 1));
    }

    private static Element drs() {
        return Vim.data(
                "drsConfig",
                Vim.text("enabled", true),
                Vim.text("defaultVmBehavior", "fullyAutomated"),
                Vim.text("vmotionRate", 3));
    }

    private static List<ManagedObject> ofType(List<ManagedObject> objects, String type) {
        return objects.stream()
                .filter(object -> object.reference().type().equals(type))
                .toList();
    }

    private static List<ObjectReference> distinct(List<ManagedObject> hosts, String property) {
        return hosts.stream()
                .flatMap(host -> host.links(property).stream())
                .distinct()
                .toList();
    }
}
