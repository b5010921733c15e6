package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DatastoreHostMount;
import com.vmware.vim25.DatastoreInfo;
import com.vmware.vim25.DatastoreSummary;
import com.vmware.vim25.HostMountInfo;
import com.vmware.vim25.HostVmfsVolume;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.NasDatastoreInfo;
import com.vmware.vim25.VmfsDatastoreInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.Datastore;
import org.directpathguard.host.Extent;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostMount;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VolumeKind;
import org.jspecify.annotations.Nullable;

/** Datastores, who mounts them and who uses them. */
final class DatastoreMapper {

    private static final String WHOLE_INVENTORY = "System.Read";

    private final Map<String, HostReference> hosts;
    private final Tristate wholeInventoryVisible;

    DatastoreMapper(Map<String, HostReference> hosts, Tristate wholeInventoryVisible) {
        this.hosts = hosts;
        this.wholeInventoryVisible = wholeInventoryVisible;
    }

    /** The ids of the hosts that mount datastores, as far as they can be told; {@link #map} says what can't be. */
    static Set<String> mounting(Collection<PropertyBag> datastores) {
        return datastores.stream()
                .map(bag -> Mapping.of(bag).optional("host", DatastoreHostMount[].class))
                .flatMap(mounts -> Mapping.listOf(mounts.value().orElse(null)).stream())
                .map(DatastoreHostMount::getKey)
                .filter(key -> key != null && key.getVal() != null)
                .map(ManagedObjectReference::getVal)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Datastore map(PropertyBag bag) {
        Mapping datastore = Mapping.of(bag);
        Optional<DatastoreInfo> info =
                datastore.mandatory("info", DatastoreInfo.class).value();
        Optional<DatastoreSummary> summary =
                datastore.mandatory("summary", DatastoreSummary.class).value();
        return new Datastore(
                bag.moid(),
                name(datastore, info, summary),
                kind(info, summary),
                info.flatMap(DatastoreMapper::uuid),
                info.map(found -> extents(datastore, found)).orElse(List.of()),
                info.map(DatastoreMapper::remoteHosts).orElse(List.of()),
                summary.map(found -> datastore.flag(found, "accessible", found.isAccessible()))
                        .orElse(Tristate.UNKNOWN),
                Mapping.flag(
                        summary.map(DatastoreSummary::getMultipleHostAccess).orElse(null)),
                summary.filter(found -> !bag.remarks().isUnread(found, "capacity"))
                        .map(DatastoreSummary::getCapacity),
                summary.filter(found -> !bag.remarks().isUnread(found, "freeSpace"))
                        .map(DatastoreSummary::getFreeSpace),
                Mapping.flatList(
                        datastore.mandatory("host", Object.class),
                        DatastoreHostMount.class,
                        mount -> mount(datastore, mount)),
                machines(datastore));
    }

    private Reading<List<String>> machines(Mapping datastore) {
        Reading<List<String>> machines = Mapping.list(
                datastore.mandatory("vm", Object.class), ManagedObjectReference.class, ManagedObjectReference::getVal);
        if (machines.isMissing() || wholeInventoryVisible.isYes()) {
            return machines;
        }
        return Reading.missing(new Gap(datastore.named("vm"), Gap.Cause.NO_PERMISSION, Optional.of(WHOLE_INVENTORY)));
    }

    private List<HostMount> mount(Mapping datastore, DatastoreHostMount mount) {
        if (mount.getKey() == null) {
            throw NotUnderstoodException.at(datastore.named("host key"));
        }
        String moid = mount.getKey().getVal();
        HostMountInfo info = mount.getMountInfo();
        HostReference host = hosts.get(moid);
        return List.of(new HostMount(
                moid,
                host == null ? moid : host.name(),
                info == null ? Tristate.UNKNOWN : Mapping.flag(info.getMounted()),
                info == null ? Tristate.UNKNOWN : Mapping.flag(info.getAccessible()),
                connected(host)));
    }

    private static Tristate connected(@Nullable HostReference host) {
        if (host == null || host.connection() == ConnectionState.UNKNOWN) {
            return Tristate.UNKNOWN;
        }
        return Tristate.of(host.connection() == ConnectionState.CONNECTED);
    }

    private static String name(Mapping datastore, Optional<DatastoreInfo> info, Optional<DatastoreSummary> summary) {
        return datastore
                .optional("name", String.class)
                .value()
                .or(() -> summary.map(DatastoreSummary::getName))
                .or(() -> info.map(DatastoreInfo::getName))
                .orElse(datastore.bag().moid());
    }

    private static VolumeKind kind(Optional<DatastoreInfo> info, Optional<DatastoreSummary> summary) {
        if (info.filter(VmfsDatastoreInfo.class::isInstance).isPresent()) {
            return VolumeKind.VMFS;
        }
        if (info.filter(NasDatastoreInfo.class::isInstance).isPresent()) {
            return VolumeKind.NAS;
        }
        return VolumeKinds.named(summary.map(DatastoreSummary::getType).orElse(null));
    }

    private static Optional<String> uuid(DatastoreInfo info) {
        if (info instanceof VmfsDatastoreInfo vmfs && vmfs.getVmfs() != null) {
            Optional<String> uuid = Mapping.filled(vmfs.getVmfs().getUuid());
            if (uuid.isPresent()) {
                return uuid;
            }
        }
        return Mapping.filled(info.getUrl()).flatMap(VolumeMapper::lastPart);
    }

    /** The host's own volumes are the better witness; broken extents here are no reason to doubt the datastore. */
    private static List<Extent> extents(Mapping datastore, DatastoreInfo info) {
        HostVmfsVolume volume = info instanceof VmfsDatastoreInfo vmfs ? vmfs.getVmfs() : null;
        return volume == null
                ? List.of()
                : Mapping.listOf(volume.getExtent()).stream()
                        .flatMap(partition -> VolumeMapper.extent(partition, datastore).stream())
                        .toList();
    }

    private static List<String> remoteHosts(DatastoreInfo info) {
        return info instanceof NasDatastoreInfo nas && nas.getNas() != null
                ? VolumeMapper.remoteHosts(nas.getNas())
                : List.of();
    }
}
