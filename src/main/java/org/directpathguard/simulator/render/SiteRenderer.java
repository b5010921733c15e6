package org.directpathguard.simulator.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.EsxiRelease;
import org.directpathguard.simulator.plan.SitePlan;
import org.directpathguard.simulator.world.HostHardware;
import org.directpathguard.simulator.world.Inventory;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes a whole inventory down. */
public final class SiteRenderer {

    private final Site site;
    private final Ids ids;

    private SiteRenderer(SitePlan plan) {
        site = new Site(plan);
        ids = site.ids();
    }

    /**
     * Turns a plan into an inventory.
     *
     * @param plan the plan
     * @return everything a server needs to start
     * @throws IllegalArgumentException if the plan contradicts itself, for instance puts a machine on a datastore that
     *     its host lacks
     */
    public static Inventory render(SitePlan plan) {
        return new SiteRenderer(plan).inventory();
    }

    private Inventory inventory() {
        SitePlan plan = site.plan();
        List<ManagedObject> objects = new ArrayList<>();
        objects.add(Entity.root(
                ids.rootFolder(),
                plan.standAlone() ? "ha-folder-root" : "Datacenters",
                Vim.all(
                        Vim.texts("childType", List.of("Folder", "Datacenter")),
                        Vim.reference("childEntity", ids.datacenter()))));
        site.computes().forEach((group, reference) -> objects.addAll(new ComputeObjects(site).of(group, reference)));
        DistributedSwitchObjects switches = new DistributedSwitchObjects(site);
        objects.addAll(new DatastoreObjects(site).all());
        objects.addAll(new NetworkObjects(site).all());
        objects.addAll(switches.all());
        List<ObjectReference> networks = new ArrayList<>(site.networks().values());
        networks.addAll(switches.references());
        objects.add(datacenter(networks));
        objects.add(folder(
                "vm",
                List.of("Folder", "VirtualMachine", "VirtualApp"),
                site.machines().values()));
        objects.add(folder(
                "host", List.of("Folder", "ComputeResource"), site.computes().values()));
        objects.add(folder(
                "datastore",
                List.of("Folder", "Datastore", "StoragePod"),
                site.datastores().values()));
        objects.add(folder("network", List.of("Folder", "Network", "DistributedVirtualSwitch"), networks));
        HostObjects hosts = new HostObjects(site);
        List<HostHardware> hardware =
                site.hosts().keySet().stream().map(hosts::hardware).toList();
        return new Inventory(about(plan), ids.rootFolder(), objects, hardware);
    }

    private static Element about(SitePlan plan) {
        EsxiRelease release = plan.release();
        String uuid = UUID.nameUUIDFromBytes(plan.datacenter().getBytes(StandardCharsets.UTF_8))
                .toString();
        return plan.standAlone()
                ? AboutElements.esxi("about", release, release.apiVersion())
                : AboutElements.vcenter("about", release, uuid);
    }

    private ManagedObject datacenter(List<ObjectReference> networks) {
        return Entity.of(
                ids.datacenter(),
                site.plan().datacenter(),
                ids.rootFolder(),
                Vim.all(
                        Vim.reference("vmFolder", ids.folder("vm")),
                        Vim.reference("hostFolder", ids.folder("host")),
                        Vim.reference("datastoreFolder", ids.folder("datastore")),
                        Vim.reference("networkFolder", ids.folder("network")),
                        Vim.references("datastore", site.datastores().values()),
                        Vim.references(
                                "network",
                                networks.stream()
                                        .filter(network -> !network.type().endsWith("Switch"))
                                        .toList()),
                        Vim.data("configuration")));
    }

    private ManagedObject folder(String kind, List<String> types, Iterable<ObjectReference> children) {
        return Entity.of(
                ids.folder(kind),
                kind,
                ids.datacenter(),
                Vim.all(Vim.texts("childType", types), Vim.references("childEntity", children)));
    }
}
