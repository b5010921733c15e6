package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostFileSystemMountInfo;
import com.vmware.vim25.HostFileSystemVolume;
import com.vmware.vim25.HostMountInfo;
import com.vmware.vim25.HostNasVolume;
import com.vmware.vim25.HostScsiDiskPartition;
import com.vmware.vim25.HostVffsVolume;
import com.vmware.vim25.HostVmfsVolume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Extent;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.Volume;
import org.directpathguard.vsphere.newer.HostPMemVolume;
import org.jspecify.annotations.Nullable;

/** Mounted file systems. */
final class VolumeMapper {

    private static final String PATH = HostProperty.VOLUMES.path();

    private final Mapping host;
    private final Strangers strangers;

    VolumeMapper(Mapping host, Strangers strangers) {
        this.host = host;
        this.strangers = strangers;
    }

    Reading<List<Volume>> map() {
        return Mapping.list(
                host.value(HostProperty.VOLUMES, Object.class), HostFileSystemMountInfo.class, this::volume);
    }

    private Volume volume(HostFileSystemMountInfo mount) {
        HostFileSystemVolume volume = mount.getVolume();
        if (volume == null) {
            throw NotUnderstoodException.at(PATH + " volume");
        }
        strangers.meet(host.bag().remarks(), volume, PATH, volume.getName());
        if (volume.getName() == null) {
            // The API requires a name, be it empty: without it a boot bank or system volume can't be told from others.
            strangers.met(PATH + " volume name");
        }
        HostMountInfo place = mount.getMountInfo();
        String path = place == null ? "" : Mapping.text(place.getPath());
        return new Volume(
                VolumeKinds.of(volume),
                Mapping.text(volume.getName()),
                uuid(volume).or(() -> lastPart(path)),
                path,
                extents(volume),
                volume instanceof HostNasVolume nas ? remoteHosts(nas) : List.of(),
                vmkernelNic(place),
                host.bag().remarks().isUnread(volume, "capacity")
                        ? Optional.empty()
                        : Optional.of(volume.getCapacity()),
                place == null ? Tristate.UNKNOWN : Mapping.flag(place.getAccessible()));
    }

    /** A binding that the mount does not follow at the moment says nothing about the way it takes. */
    private static Optional<String> vmkernelNic(@Nullable HostMountInfo place) {
        return place instanceof org.directpathguard.vsphere.newer.HostMountInfo newer
                        && !Boolean.FALSE.equals(newer.vmknicActive)
                ? Mapping.filled(newer.vmknicName)
                : Optional.empty();
    }

    private List<Extent> extents(HostFileSystemVolume volume) {
        String path = PATH + " " + volume.getName() + " extent";
        if (volume instanceof HostVmfsVolume vmfs) {
            return extents(vmfs.getExtent(), host, path);
        }
        return volume instanceof HostVffsVolume vffs ? extents(vffs.getExtent(), host, path) : List.of();
    }

    /** A volume of which the API must name the partitions, and does not name all of them, could lie on any disk. */
    private List<Extent> extents(HostScsiDiskPartition @Nullable [] partitions, Mapping owner, String path) {
        List<Extent> extents = new ArrayList<>();
        for (HostScsiDiskPartition partition : Mapping.listOf(partitions)) {
            extent(partition, owner).ifPresentOrElse(extents::add, () -> strangers.met(path));
        }
        if (extents.isEmpty()) {
            strangers.met(path);
        }
        return extents;
    }

    static Optional<Extent> extent(HostScsiDiskPartition partition, Mapping owner) {
        boolean read = !owner.bag().remarks().isUnread(partition, "partition");
        return Mapping.filled(partition.getDiskName())
                .filter(name -> read)
                .map(name -> new Extent(name, partition.getPartition()));
    }

    private static Optional<String> uuid(HostFileSystemVolume volume) {
        if (volume instanceof HostVmfsVolume vmfs) {
            return Mapping.filled(vmfs.getUuid());
        }
        if (volume instanceof HostVffsVolume vffs) {
            return Mapping.filled(vffs.getUuid());
        }
        return volume instanceof HostPMemVolume memory ? Mapping.filled(memory.uuid) : Optional.empty();
    }

    static List<String> remoteHosts(HostNasVolume volume) {
        List<String> names = Mapping.listOf(volume.getRemoteHostNames());
        return names.isEmpty() ? Mapping.filled(volume.getRemoteHost()).stream().toList() : names;
    }

    /** The name that a path or an address such as {@code ds:///vmfs/volumes/1234-abcd/} ends in. */
    static Optional<String> lastPart(String path) {
        String[] parts = path.split("/", -1);
        for (int index = parts.length - 1; index >= 0; index--) {
            if (!parts[index].isBlank()) {
                return Optional.of(parts[index]);
            }
        }
        return Optional.empty();
    }
}
