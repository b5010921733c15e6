package org.directpathguard.simulator.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.plan.HostPlan;
import org.directpathguard.simulator.plan.VolumePlan;
import org.directpathguard.simulator.render.Site.Placed;
import org.directpathguard.simulator.world.ManagedObject;

/** Writes datastores down: one for each volume, whichever hosts have it mounted. */
final class DatastoreObjects {

    private static final long BIGGEST_FILE = 70_368_744_177_664L;

    private final Site site;

    DatastoreObjects(Site site) {
        this.site = site;
    }

    List<ManagedObject> all() {
        List<ManagedObject> objects = new ArrayList<>();
        site.datastores().forEach((uuid, reference) -> objects.addAll(datastore(uuid, reference)));
        return objects;
    }

    private List<ManagedObject> datastore(String uuid, ObjectReference reference) {
        List<HostPlan> mounted = site.hosts().keySet().stream()
                .filter(host ->
                        host.volumes().stream().anyMatch(volume -> volume.uuid().equals(uuid)))
                .toList();
        VolumePlan volume = mounted.get(0).volumes().stream()
                .filter(each -> each.uuid().equals(uuid))
                .findFirst()
                .orElseThrow();
        long free = volume.bytes() - used(uuid);
        ObjectReference browser = new ObjectReference("HostDatastoreBrowser", "datastoreBrowser-" + reference.id());
        List<Element> properties = new ArrayList<>(List.of(
                info(volume, free),
                summary(volume, reference, free, mounted.size() > 1),
                Vim.reference("browser", browser),
                Vim.data(
                        "capability",
                        Vim.text("directoryHierarchySupported", true),
                        Vim.text("rawDiskMappingsSupported", volume instanceof VolumePlan.Vmfs),
                        Vim.text("perFileThinProvisioningSupported", true),
                        Vim.text("storageIORMSupported", true),
                        Vim.text("nativeSnapshotSupported", false))));
        mounted.forEach(host -> properties.add(Vim.data(
                "host", Vim.reference("key", site.host(host)), VolumeElements.mountInfo(volume, "readWrite"))));
        properties.addAll(Vim.references("vm", machines(uuid)));
        return List.of(
                Entity.of(reference, volume.name(), site.ids().folder("datastore"), properties),
                ManagedObject.part(browser, /* owner= */ reference, List.of(Vim.reference("datastore", reference))));
    }

    private static Element info(VolumePlan volume, long free) {
        List<Element> parts = new ArrayList<>(List.of(
                Vim.text("name", volume.name()),
                Vim.text("url", url(volume)),
                Vim.text("freeSpace", free),
                Vim.text("maxFileSize", BIGGEST_FILE),
                Vim.text("maxMemoryFileSize", BIGGEST_FILE)));
        if (volume instanceof VolumePlan.Vmfs vmfs) {
            parts.add(Vim.text("maxPhysicalRDMFileSize", BIGGEST_FILE));
            parts.add(Vim.text("maxVirtualRDMFileSize", BIGGEST_FILE));
            parts.add(VolumeElements.vmfs(vmfs, "vmfs").typed(""));
            return Vim.object("info", "VmfsDatastoreInfo", List.of(parts));
        }
        if (volume instanceof VolumePlan.Nfs nfs) {
            parts.add(Vim.data(
                    "nas",
                    Vim.text("type", "NFS"),
                    Vim.text("name", nfs.name()),
                    Vim.text("capacity", nfs.bytes()),
                    Vim.text("remoteHost", nfs.server()),
                    Vim.text("remotePath", nfs.export())));
            return Vim.object("info", "NasDatastoreInfo", List.of(parts));
        }
        parts.add(Vim.text("membershipUuid", volume.uuid()));
        return Vim.object("info", "VsanDatastoreInfo", List.of(parts));
    }

    private static Element summary(VolumePlan volume, ObjectReference reference, long free, boolean shared) {
        return Vim.data(
                "summary",
                Vim.reference("datastore", reference),
                Vim.text("name", volume.name()),
                Vim.text("url", url(volume)),
                Vim.text("capacity", volume.bytes()),
                Vim.text("freeSpace", free),
                Vim.text("accessible", true),
                Vim.text("multipleHostAccess", shared),
                Vim.text("type", type(volume)),
                Vim.text("maintenanceMode", "normal"));
    }

    private static String type(VolumePlan volume) {
        if (volume instanceof VolumePlan.Nfs) {
            return "NFS";
        }
        return volume instanceof VolumePlan.Vsan ? "vsan" : "VMFS";
    }

    private static String url(VolumePlan volume) {
        return "ds:///vmfs/volumes/" + volume.uuid() + "/";
    }

    private long used(String uuid) {
        long disks = site.machines().keySet().stream()
                .flatMap(placed ->
                        placed.machine().disks().stream().filter(disk -> lies(placed, disk.datastore(), uuid)))
                .mapToLong(disk -> (long) disk.gibibytes() << 30)
                .sum();
        return disks + (1L << 30);
    }

    private List<ObjectReference> machines(String uuid) {
        return site.machines().entrySet().stream()
                .filter(entry -> entry.getKey().machine().disks().stream()
                        .anyMatch(disk -> lies(entry.getKey(), disk.datastore(), uuid)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean lies(Placed placed, String datastore, String uuid) {
        return Site.datastore(placed.host(), datastore)
                .filter(volume -> volume.uuid().equals(uuid))
                .isPresent();
    }
}
