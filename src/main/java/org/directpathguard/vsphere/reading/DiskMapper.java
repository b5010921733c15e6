package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostDiskDimensionsLba;
import com.vmware.vim25.HostScsiDisk;
import com.vmware.vim25.ScsiLun;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.Disk;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;

/** Disks and other logical units. */
final class DiskMapper {

    private static final String PATH = HostProperty.UNITS.path();

    private final Mapping host;
    private final Strangers strangers;

    DiskMapper(Mapping host, Strangers strangers) {
        this.host = host;
        this.strangers = strangers;
    }

    Reading<List<Disk>> map() {
        return Mapping.list(host.value(HostProperty.UNITS, Object.class), ScsiLun.class, this::disk);
    }

    private Disk disk(ScsiLun unit) {
        String name = Mapping.text(unit.getCanonicalName());
        strangers.meet(host.bag().remarks(), unit, PATH, name);
        if (name.isEmpty() || unit.getKey() == null) {
            strangers.met(PATH + " without " + (name.isEmpty() ? "canonicalName" : "key"));
        }
        return new Disk(
                Mapping.text(unit.getKey()),
                Mapping.text(unit.getUuid()),
                name,
                Mapping.text(unit.getDisplayName()),
                unit instanceof HostScsiDisk || "disk".equals(unit.getLunType()),
                capacity(unit),
                unit instanceof HostScsiDisk disk ? Mapping.flag(disk.getLocalDisk()) : Tristate.UNKNOWN,
                vsan(unit),
                tiering(unit));
    }

    /** Since 6.0 a disk says whether vSAN has claimed it: nothing said means no. */
    private Tristate vsan(ScsiLun unit) {
        if (host.bag().remarks().unknownType(unit).isPresent()) {
            return Tristate.UNKNOWN;
        }
        return Tristate.of(unit instanceof HostScsiDisk disk && disk.getVsanDiskInfo() != null);
    }

    private Tristate tiering(ScsiLun unit) {
        if (!(unit instanceof org.directpathguard.vsphere.newer.HostScsiDisk disk)) {
            return host.bag().remarks().unknownType(unit).isPresent() ? Tristate.UNKNOWN : Tristate.NO;
        }
        boolean unread = host.bag().remarks().isUnread(disk, "usedByMemoryTiering");
        // Hosts before 8.0 U3 have no memory tiering and say nothing.
        return unread ? Tristate.UNKNOWN : Tristate.of(Boolean.TRUE.equals(disk.usedByMemoryTiering));
    }

    private Optional<Long> capacity(ScsiLun unit) {
        if (!(unit instanceof HostScsiDisk disk) || disk.getCapacity() == null) {
            return Optional.empty();
        }
        HostDiskDimensionsLba capacity = disk.getCapacity();
        boolean told = !host.bag().remarks().isUnread(capacity, "block")
                && !host.bag().remarks().isUnread(capacity, "blockSize")
                && capacity.getBlock() >= 0
                && capacity.getBlock() <= Long.MAX_VALUE >> 16;
        return told ? Optional.of(capacity.getBlock() * capacity.getBlockSize()) : Optional.empty();
    }
}
