package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostScsiDisk;
import com.vmware.vim25.VsanHostConfigInfo;
import com.vmware.vim25.VsanHostConfigInfoStorageInfo;
import com.vmware.vim25.VsanHostDiskMapInfo;
import com.vmware.vim25.VsanHostDiskMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.host.VsanUse;

/** What vSAN does on the host. */
final class VsanMapper {

    private VsanMapper() {}

    static Reading<VsanUse> map(Mapping host) {
        return Mapping.one(host.value(HostProperty.VSAN, VsanHostConfigInfo.class), VsanMapper::use);
    }

    private static VsanUse use(VsanHostConfigInfo info) {
        Boolean express = info instanceof org.directpathguard.vsphere.newer.VsanHostConfigInfo newer
                ? newer.vsanEsaEnabled
                : null;
        return new VsanUse(
                Mapping.flag(info.getEnabled()),
                diskNames(info.getStorageInfo()),
                Tristate.of(Boolean.TRUE.equals(express)));
    }

    private static List<String> diskNames(VsanHostConfigInfoStorageInfo storage) {
        if (storage == null) {
            return List.of();
        }
        List<VsanHostDiskMapping> groups = new ArrayList<>(Mapping.listOf(storage.getDiskMapping()));
        for (VsanHostDiskMapInfo info : Mapping.listOf(storage.getDiskMapInfo())) {
            Optional.ofNullable(info.getMapping()).ifPresent(groups::add);
        }
        return groups.stream()
                .flatMap(group ->
                        Stream.concat(Stream.ofNullable(group.getSsd()), Mapping.listOf(group.getNonSsd()).stream()))
                .map(HostScsiDisk::getCanonicalName)
                .flatMap(name -> Mapping.filled(name).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
