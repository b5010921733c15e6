package org.directpathguard.simulator.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.MachinePlan;
import org.directpathguard.simulator.plan.SitePlan.Group;
import org.directpathguard.simulator.plan.SitePlan.Member;
import org.directpathguard.simulator.render.Site.Placed;
import org.directpathguard.simulator.schema.ApiVersion;
import org.directpathguard.simulator.schema.Vocabulary;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes virtual machines down. */
final class MachineObjects {

    private static final String CREATED = "2026-02-03T10:00:00Z";

    private final Site site;
    private final MachineDevices devices;

    MachineObjects(Site site) {
        this.site = site;
        devices = new MachineDevices(site);
    }

    List<ManagedObject> of(Group group, Member member, ObjectReference environment) {
        List<ManagedObject> objects = new ArrayList<>();
        for (MachinePlan machine : member.machines()) {
            Placed placed = new Placed(member.host(), machine);
            ObjectReference reference = site.machines().getOrDefault(placed, environment);
            objects.add(Entity.of(
                    reference,
                    machine.name(),
                    site.ids().folder("vm"),
                    properties(group, placed, reference, environment)));
        }
        return objects;
    }

    private List<Element> properties(
            Group group, Placed placed, ObjectReference reference, ObjectReference environment) {
        MachinePlan machine = placed.machine();
        Element runtime = runtime(placed);
        List<Element> properties = new ArrayList<>(List.of(
                capability(),
                config(placed),
                Vim.reference("environmentBrowser", environment),
                Ownership.resourceConfig("resourceConfig", reference),
                runtime,
                Vim.data("guest", Vim.text("guestState", machine.running() ? "running" : "notRunning")),
                summary(placed, reference, runtime),
                Vim.text("guestHeartbeatStatus", machine.running() ? "green" : "gray"),
                storage(placed)));
        if (!machine.template()) {
            properties.add(Vim.reference("resourcePool", site.pool(group)));
        }
        properties.addAll(Vim.references("datastore", datastores(placed)));
        properties.addAll(Vim.references("network", networks(machine)));
        return properties;
    }

    private static Element capability() {
        ApiVersion version = Vocabulary.standard().version("6.0").orElseThrow();
        return Filled.object("capability", "VirtualMachineCapability", version, true, Map.of());
    }

    private Element runtime(Placed placed) {
        MachinePlan machine = placed.machine();
        return Vim.data(
                "runtime",
                Vim.reference("host", site.host(placed.host())),
                Vim.text("connectionState", "connected"),
                Vim.text("powerState", machine.running() ? "poweredOn" : "poweredOff"),
                Vim.text("faultToleranceState", "notConfigured"),
                Vim.text("toolsInstallerMounted", false),
                Vim.text("numMksConnections", 0),
                Vim.text("recordReplayState", "inactive"),
                Vim.text("onlineStandby", false),
                Vim.text("consolidationNeeded", false));
    }

    private Element config(Placed placed) {
        MachinePlan machine = placed.machine();
        return Vim.data(
                "config",
                Vim.text("changeVersion", CREATED),
                Vim.text("modified", CREATED),
                Vim.text("name", machine.name()),
                Vim.text("guestFullName", "Other 4.x or later Linux (64-bit)"),
                Vim.text("version", "vmx-13"),
                Vim.text("uuid", id(placed, "bios")),
                Vim.text("instanceUuid", id(placed, "instance")),
                Vim.text("template", machine.template()),
                Vim.text("guestId", "other4xLinux64Guest"),
                Vim.text("alternateGuestName", ""),
                Vim.data(
                        "files",
                        Vim.text("vmPathName", path(machine)),
                        Vim.text("logDirectory", folder(machine) + "/")),
                Vim.data("flags", Vim.text("enableLogging", true)),
                Vim.data("defaultPowerOps", Vim.text("powerOffType", "soft")),
                Vim.object(
                        "hardware",
                        "",
                        List.of(
                                List.of(
                                        Vim.text("numCPU", 2),
                                        Vim.text("numCoresPerSocket", 1),
                                        Vim.text("memoryMB", 4096)),
                                devices.of(placed))));
    }

    private Element summary(Placed placed, ObjectReference reference, Element runtime) {
        MachinePlan machine = placed.machine();
        return Vim.data(
                "summary",
                Vim.reference("vm", reference),
                runtime,
                Vim.data("guest", Vim.text("toolsStatus", "toolsNotInstalled")),
                Vim.data(
                        "config",
                        Vim.text("name", machine.name()),
                        Vim.text("template", machine.template()),
                        Vim.text("vmPathName", path(machine)),
                        Vim.text("memorySizeMB", 4096),
                        Vim.text("numCpu", 2),
                        Vim.text("numEthernetCards", machine.network().isPresent() ? 1 : 0),
                        Vim.text("numVirtualDisks", machine.disks().size()),
                        Vim.text("uuid", id(placed, "bios")),
                        Vim.text("instanceUuid", id(placed, "instance")),
                        Vim.text("guestId", "other4xLinux64Guest"),
                        Vim.text("guestFullName", "Other 4.x or later Linux (64-bit)")),
                Vim.data("quickStats", Vim.text("guestHeartbeatStatus", "gray")),
                Vim.text("overallStatus", "green"));
    }

    private Element storage(Placed placed) {
        Map<ObjectReference, Long> committed = new LinkedHashMap<>();
        placed.machine()
                .disks()
                .forEach(disk ->
                        committed.merge(site.datastore(placed.host(), disk), (long) disk.gibibytes() << 30, Long::sum));
        List<Element> usage = committed.entrySet().stream()
                .map(entry -> Vim.data(
                        "perDatastoreUsage",
                        Vim.reference("datastore", entry.getKey()),
                        Vim.text("committed", entry.getValue()),
                        Vim.text("uncommitted", 0),
                        Vim.text("unshared", entry.getValue())))
                .toList();
        return Vim.object("storage", "", List.of(usage, List.of(Vim.text("timestamp", CREATED))));
    }

    private List<ObjectReference> datastores(Placed placed) {
        return placed.machine().disks().stream()
                .map(disk -> site.datastore(placed.host(), disk))
                .distinct()
                .toList();
    }

    private List<ObjectReference> networks(MachinePlan machine) {
        return machine.network().map(devices::network).map(List::of).orElse(List.of());
    }

    static String folder(MachinePlan machine) {
        String datastore =
                machine.disks().isEmpty() ? "" : machine.disks().get(0).datastore();
        return "[" + datastore + "] " + machine.name();
    }

    private static String path(MachinePlan machine) {
        return folder(machine) + "/" + machine.name() + (machine.template() ? ".vmtx" : ".vmx");
    }

    private static String id(Placed placed, String word) {
        String name = placed.host().name() + "/" + placed.machine().name() + "/" + word;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
