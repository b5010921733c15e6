package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostFileSystemVolume;
import com.vmware.vim25.HostNasVolume;
import com.vmware.vim25.HostVfatVolume;
import com.vmware.vim25.HostVffsVolume;
import com.vmware.vim25.HostVmfsVolume;
import com.vmware.vim25.HostVvolVolume;
import java.util.Locale;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.vsphere.newer.HostPMemVolume;
import org.jspecify.annotations.Nullable;

/** Kinds of volumes, by the API's type where it has one, else by the text that the API gives as type. */
final class VolumeKinds {

    private VolumeKinds() {}

    static VolumeKind of(HostFileSystemVolume volume) {
        if (volume instanceof HostVmfsVolume) {
            return VolumeKind.VMFS;
        }
        if (volume instanceof HostVfatVolume) {
            return VolumeKind.VFAT;
        }
        if (volume instanceof HostVffsVolume) {
            return VolumeKind.VFFS;
        }
        if (volume instanceof HostNasVolume) {
            return VolumeKind.NAS;
        }
        if (volume instanceof HostVvolVolume) {
            return VolumeKind.VVOL;
        }
        return volume instanceof HostPMemVolume ? VolumeKind.PMEM : named(volume.getType());
    }

    /** By {@code HostFileSystemVolumeFileSystemType}. */
    static VolumeKind named(@Nullable String type) {
        return switch (Mapping.text(type).toLowerCase(Locale.ROOT)) {
            case "vmfs" -> VolumeKind.VMFS;
            case "vfat" -> VolumeKind.VFAT;
            case "nfs", "nfs41", "cifs" -> VolumeKind.NAS;
            case "vsan", "vsand" -> VolumeKind.VSAN;
            case "vffs" -> VolumeKind.VFFS;
            case "vvol" -> VolumeKind.VVOL;
            case "pmem" -> VolumeKind.PMEM;
            default -> VolumeKind.OTHER;
        };
    }
}
