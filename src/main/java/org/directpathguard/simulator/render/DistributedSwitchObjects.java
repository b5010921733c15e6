package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.SitePlan.DistributedSwitch;
import org.directpathguard.simulator.plan.SwitchPlan;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes distributed switches and their port groups down. */
final class DistributedSwitchObjects {

    private static final String CREATED = "2026-01-12T09:30:00Z";
    private static final List<String> UPLINKS = List.of("Uplink 1", "Uplink 2");

    private final Site site;

    DistributedSwitchObjects(Site site) {
        this.site = site;
    }

    static ObjectReference portGroup(String name) {
        return new ObjectReference("DistributedVirtualPortgroup", DistributedKeys.portGroup(name));
    }

    List<ManagedObject> all() {
        List<ManagedObject> objects = new ArrayList<>();
        for (Map.Entry<DistributedSwitch, ObjectReference> entry :
                site.switches().entrySet()) {
            DistributedSwitch dvs = entry.getKey();
            objects.add(Entity.of(entry.getValue(), dvs.name(), site.ids().folder("network"), switchProperties(dvs)));
            dvs.portGroups()
                    .forEach((name, vlan) -> objects.add(Entity.of(
                            portGroup(name),
                            name,
                            site.ids().folder("network"),
                            groupProperties(entry.getValue(), dvs, name, vlan))));
        }
        return objects;
    }

    List<ObjectReference> references() {
        List<ObjectReference> references = new ArrayList<>();
        site.switches().forEach((dvs, reference) -> {
            references.add(reference);
            dvs.portGroups().keySet().forEach(name -> references.add(portGroup(name)));
        });
        return references;
    }

    private List<Element> switchProperties(DistributedSwitch dvs) {
        return Vim.all(
                Vim.text("uuid", dvs.uuid()),
                Vim.data("capability", Vim.text("dvsOperationSupported", true)),
                Vim.object(
                        "summary",
                        "",
                        List.of(
                                List.of(
                                        Vim.text("name", dvs.name()),
                                        Vim.text("uuid", dvs.uuid()),
                                        Vim.text("numPorts", 64)),
                                Vim.references("hostMember", members(dvs)),
                                Vim.texts("portgroupName", dvs.portGroups().keySet()))),
                config(dvs),
                Vim.references(
                        "portgroup",
                        dvs.portGroups().keySet().stream()
                                .map(DistributedSwitchObjects::portGroup)
                                .toList()));
    }

    private Element config(DistributedSwitch dvs) {
        return Vim.object(
                "config",
                "VMwareDVSConfigInfo",
                Vim.text("uuid", dvs.uuid()),
                Vim.text("name", dvs.name()),
                Vim.text("numStandalonePorts", 0),
                Vim.text("numPorts", 64),
                Vim.text("maxPorts", 60_000),
                Vim.object(
                        "uplinkPortPolicy",
                        "DVSNameArrayUplinkPortPolicy",
                        List.of(Vim.texts("uplinkPortName", UPLINKS))),
                Vim.object("defaultPortConfig", "VMwareDVSPortSetting"),
                Vim.data("productInfo", Vim.text("name", "DVS"), Vim.text("version", "7.0.3")),
                Vim.text("configVersion", 5),
                Vim.data("contact"),
                Vim.text("createTime", CREATED),
                Vim.text("networkResourceManagementEnabled", true),
                Vim.text("maxMtu", 9000));
    }

    private List<Element> groupProperties(ObjectReference owner, DistributedSwitch dvs, String name, int vlan) {
        ObjectReference reference = portGroup(name);
        Element teaming = Vim.data(
                "uplinkTeamingPolicy",
                Vim.text("inherited", false),
                Vim.object(
                        "uplinkPortOrder",
                        "",
                        List.of(List.of(Vim.text("inherited", false)), Vim.texts("activeUplinkPort", UPLINKS))));
        Element setting = Vim.object(
                "defaultPortConfig",
                "VMwareDVSPortSetting",
                Vim.object(
                        "vlan",
                        "VmwareDistributedVirtualSwitchVlanIdSpec",
                        Vim.text("inherited", false),
                        Vim.text("vlanId", vlan)),
                teaming);
        return Vim.all(
                NetworkObjects.summary(name, reference),
                Vim.references("host", members(dvs)),
                Vim.references("vm", NetworkObjects.machines(site, name)),
                Vim.text("key", reference.id()),
                Vim.data(
                        "config",
                        Vim.text("key", reference.id()),
                        Vim.text("name", name),
                        Vim.text("numPorts", 16),
                        Vim.reference("distributedVirtualSwitch", owner),
                        setting,
                        Vim.text("type", "earlyBinding"),
                        Vim.data(
                                "policy",
                                Vim.text("blockOverrideAllowed", true),
                                Vim.text("shapingOverrideAllowed", false),
                                Vim.text("vendorConfigOverrideAllowed", false),
                                Vim.text("livePortMovingAllowed", false),
                                Vim.text("portConfigResetAtDisconnect", true))));
    }

    private List<ObjectReference> members(DistributedSwitch dvs) {
        return site.hosts().entrySet().stream()
                .filter(entry -> entry.getKey().switches().stream()
                        .anyMatch(each -> each instanceof SwitchPlan.Distributed
                                && each.name().equals(dvs.name())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
