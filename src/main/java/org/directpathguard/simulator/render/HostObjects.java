package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.plan.SwitchPlan;
import org.directpathguard.simulator.world.HostHardware;
import org.directpathguard.simulator.world.HostManagers;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes hosts down, each with its managers and its datastore browser. */
final class HostObjects {

    private final Site site;

    HostObjects(Site site) {
        this.site = site;
    }

    List<ManagedObject> of(Group group, Member member) {
        HostPlan plan = member.host();
        ObjectReference reference = site.host(plan);
        HostElements elements = new HostElements(plan, reference);
        List<ObjectReference> datastores = datastores(plan);
        ObjectReference browser = new ObjectReference("HostDatastoreBrowser", "datastoreBrowser-" + reference.id());
        List<Element> properties = new ArrayList<>(List.of(
                elements.runtime(),
                elements.summary(),
                elements.hardware(),
                elements.capability(),
                Vim.data(
                        "licensableResource",
                        Vim.data("resource", Vim.text("key", "numCpuPackages"), Vim.typedText("value", "xsd:long", 1))),
                managers(plan, reference),
                elements.config(plan.swapDatastore().flatMap(name -> reference(plan, name))),
                Vim.reference("datastoreBrowser", browser)));
        properties.addAll(Vim.references("vm", machines(plan)));
        properties.addAll(Vim.references("datastore", datastores));
        properties.addAll(Vim.references("network", networks(plan)));
        ObjectReference parent = site.computes().getOrDefault(group, reference);
        ManagedObject host = Entity.of(reference, plan.name(), parent, properties);
        List<ManagedObject> objects = new ArrayList<>(List.of(host));
        objects.addAll(HostManagers.of(host));
        objects.add(ManagedObject.part(browser, /* owner= */ reference, Vim.references("datastore", datastores)));
        return objects;
    }

    HostHardware hardware(HostPlan plan) {
        return new HostHardware(
                site.host(plan),
                plan.boot().disk(),
                plan.boot().controller(),
                plan.boot().partitions(),
                plan.boundPorts());
    }

    private Element managers(HostPlan plan, ObjectReference reference) {
        Map<String, ObjectReference> managers = HostManagers.references(
                reference, site.ids().vcenter(), plan.boot().queryable());
        return Vim.object(
                "configManager",
                "",
                List.of(managers.entrySet().stream()
                        .map(manager -> Vim.reference(manager.getKey(), manager.getValue()))
                        .toList()));
    }

    private List<ObjectReference> datastores(HostPlan plan) {
        return plan.volumes().stream()
                .filter(Site::isDatastore)
                .map(volume -> site.datastores().get(volume.uuid()))
                .toList();
    }

    private Optional<ObjectReference> reference(HostPlan plan, String datastore) {
        return Site.datastore(plan, datastore).map(volume -> site.datastores().get(volume.uuid()));
    }

    private List<ObjectReference> machines(HostPlan plan) {
        return site.machines().entrySet().stream()
                .filter(entry -> entry.getKey().host().equals(plan))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<ObjectReference> networks(HostPlan plan) {
        List<ObjectReference> networks = new ArrayList<>();
        for (SwitchPlan each : plan.switches()) {
            if (each instanceof SwitchPlan.Standard standard) {
                standard.portGroups().stream()
                        .filter(group -> Site.isForMachines(plan, group))
                        .forEach(group -> networks.add(site.networks().get(group.name())));
            } else {
                site.plan().distributedSwitches().stream()
                        .filter(dvs -> dvs.name().equals(each.name()))
                        .flatMap(dvs -> dvs.portGroups().keySet().stream())
                        .forEach(group -> networks.add(DistributedSwitchObjects.portGroup(group)));
            }
        }
        return networks;
    }
}
