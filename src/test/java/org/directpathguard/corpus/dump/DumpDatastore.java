package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A datastore, the hosts that mount it, and the machines that lie on it. */
public final class DumpDatastore {

    private final Inventory inventory;
    private final String moid;
    private final DumpVolume volume;
    private final Map<DumpHost, Boolean> mounts = new LinkedHashMap<>();
    private final List<String> danglingMachines = new ArrayList<>();
    private long freeGigabytes = 464;
    private boolean machinesKnown = true;
    private boolean filed = true;

    DumpDatastore(Inventory inventory, String moid, DumpVolume volume) {
        this.inventory = inventory;
        this.moid = moid;
        this.volume = volume;
    }

    /** Mounts it on a host, which sees the volume too. */
    public DumpDatastore mountedOn(DumpHost host) {
        mounts.put(host, true);
        host.storage.volumes.add(volume);
        return this;
    }

    /** A host that is listed with the datastore but has lost it. */
    public DumpDatastore lostBy(DumpHost host) {
        mounts.put(host, false);
        return this;
    }

    /** Of its 465 GB, how many are free. */
    public DumpDatastore free(long gigabytes) {
        freeGigabytes = gigabytes;
        return this;
    }

    /** Without the property {@code vm}: who lies on it is not known. */
    public DumpDatastore machinesUnknown() {
        machinesKnown = false;
        return this;
    }

    /** Lists a machine that no file of the dump describes. */
    public DumpDatastore danglingMachine(String machineMoid) {
        danglingMachines.add(machineMoid);
        return this;
    }

    /** Leaves the datastore's own file out of the dump. */
    public DumpDatastore withoutFile() {
        filed = false;
        return this;
    }

    public String moid() {
        return moid;
    }

    public String name() {
        return volume.name();
    }

    public DumpVolume volume() {
        return volume;
    }

    boolean filed() {
        return filed;
    }

    boolean knownTo(DumpHost host) {
        return mounts.containsKey(host);
    }

    SavedObject toObject() {
        SavedObject object = EntityProperties.begin("Datastore", moid, volume.name(), "Folder", inventory.folder("s"));
        object.set("info", infoType(), info());
        object.set("summary", "DatastoreSummary", summary());
        object.set(
                "host",
                "ArrayOfDatastoreHostMount",
                mounts.entrySet().stream()
                        .map(mount -> Node.of("DatastoreHostMount")
                                .with(Node.reference(
                                        "key", "HostSystem", mount.getKey().moid()))
                                .with(hostMount(mount.getValue()))));
        if (machinesKnown) {
            object.setReferences(
                    "vm",
                    Stream.concat(
                                    inventory.machines().stream()
                                            .filter(machine -> machine.liesOn(this))
                                            .map(DumpMachine::moid),
                                    danglingMachines.stream())
                            .map(machine -> SavedObject.element("VirtualMachine", machine)));
        }
        return object.setReference("browser", "HostDatastoreBrowser", "datastoreBrowser-" + moid)
                .set(
                        "capability",
                        "DatastoreCapability",
                        Node.of("directoryHierarchySupported", true),
                        Node.of("rawDiskMappingsSupported", volume.isVmfs()),
                        Node.of("perFileThinProvisioningSupported", true));
    }

    private Node hostMount(boolean keptThere) {
        Node mount = volume.mount();
        return keptThere
                ? mount
                : Node.of("mountInfo")
                        .leaf("path", "/vmfs/volumes/" + volume.uuid())
                        .leaf("accessMode", "readWrite")
                        .leaf("mounted", true)
                        .leaf("accessible", false);
    }

    private String infoType() {
        if (volume.isVmfs()) {
            return "VmfsDatastoreInfo";
        }
        if (volume.isNas()) {
            return "NasDatastoreInfo";
        }
        return volume.fileSystem().equals("VVOL") ? "VvolDatastoreInfo" : "VsanDatastoreInfo";
    }

    private Stream<Node> info() {
        Stream<Node> common = Stream.of(
                Node.of("name", volume.name()),
                Node.of("url", url()),
                Node.of("freeSpace", freeGigabytes << 30),
                Node.of("maxFileSize", 70368744177664L),
                Node.of("maxMemoryFileSize", 70368744177664L),
                Node.of("timestamp", "2026-11-20T08:00:00Z"));
        if (volume.isVmfs()) {
            return Stream.concat(
                    common,
                    Stream.of(
                            Node.of("maxPhysicalRDMFileSize", 70368744177664L),
                            Node.of("maxVirtualRDMFileSize", 68169720922112L),
                            volume.toNode("vmfs")));
        }
        return volume.isNas()
                ? Stream.concat(common, Stream.of(volume.toNode("nas")))
                : Stream.concat(
                        common,
                        volume.fileSystem().equals("VVOL")
                                ? Stream.empty()
                                : Stream.of(Node.of("membershipUuid", volume.uuid())));
    }

    private Stream<Node> summary() {
        return Stream.of(
                Node.reference("datastore", "Datastore", moid),
                Node.of("name", volume.name()),
                Node.of("url", url()),
                Node.of("capacity", 499_826_819_072L),
                Node.of("freeSpace", freeGigabytes << 30),
                Node.of("uncommitted", 0),
                Node.of("accessible", volume.isAccessible()),
                Node.of("multipleHostAccess", mounts.size() > 1),
                Node.of("type", volume.fileSystem()),
                Node.of("maintenanceMode", "normal"));
    }

    private String url() {
        return "ds:///vmfs/volumes/" + volume.uuid() + "/";
    }
}
