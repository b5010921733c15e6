package org.directpathguard.simulator.render;

import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.SwitchPlan;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes the networks of standard switches down: one for each name, whichever hosts have it. */
final class NetworkObjects {

    private final Site site;

    NetworkObjects(Site site) {
        this.site = site;
    }

    List<ManagedObject> all() {
        return site.networks().entrySet().stream()
                .map(entry -> Entity.of(
                        entry.getValue(),
                        entry.getKey(),
                        site.ids().folder("network"),
                        properties(entry.getKey(), entry.getValue())))
                .toList();
    }

    private List<Element> properties(String name, ObjectReference reference) {
        return Vim.all(
                summary(name, reference),
                Vim.references("host", hosts(name)),
                Vim.references("vm", machines(site, name)));
    }

    static Element summary(String name, ObjectReference reference) {
        return Vim.data(
                "summary",
                Vim.reference("network", reference),
                Vim.text("name", name),
                Vim.text("accessible", true),
                Vim.text("ipPoolName", ""));
    }

    static List<ObjectReference> machines(Site site, String network) {
        return site.machines().entrySet().stream()
                .filter(entry -> entry.getKey()
                        .machine()
                        .network()
                        .filter(network::equals)
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<ObjectReference> hosts(String network) {
        return site.hosts().entrySet().stream()
                .filter(entry -> has(entry.getKey(), network))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean has(HostPlan host, String network) {
        return host.switches().stream()
                .filter(SwitchPlan.Standard.class::isInstance)
                .map(SwitchPlan.Standard.class::cast)
                .flatMap(standard -> standard.portGroups().stream())
                .anyMatch(group -> group.name().equals(network));
    }
}
