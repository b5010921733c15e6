package org.directpathguard.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.directpathguard.host.Disk;
import org.directpathguard.host.Extent;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.RawDisk;
import org.directpathguard.host.SwapUse;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.host.Volume;

/** Lists who uses which disk. */
final class DiskUses {

    private final HostSnapshot snapshot;
    private final List<DatastorePlace> datastores;
    private final BootEvidence boot;
    private final List<DiskUse> uses = new ArrayList<>();

    DiskUses(HostSnapshot snapshot, List<DatastorePlace> datastores, BootEvidence boot) {
        this.snapshot = snapshot;
        this.datastores = datastores;
        this.boot = boot;
    }

    List<DiskUse> all() {
        boot.signs().stream()
                .filter(BootSign::namesDisk)
                .forEach(sign -> sign.disks().stream()
                        .filter(boot.disks()::contains)
                        .forEach(disk -> add(disk, DiskPurpose.BOOT, sign.step(), sign.source())));
        systemVolumes();
        for (DatastorePlace datastore : datastores) {
            extents(datastore.extents(), DiskPurpose.DATASTORE, datastore.name(), HostProperty.VOLUMES);
        }
        vsanAndTiering();
        rawDevices();
        snapshot.system()
                .diagnosticPartition()
                .value()
                .ifPresent(partition -> add(
                        partition.diskName(),
                        DiskPurpose.CORE_DUMP,
                        "partition " + partition.partition(),
                        HostProperty.DIAGNOSTIC_PARTITION.path()));
        ScratchLocation scratch = ScratchLocation.of(snapshot);
        scratch.volumes()
                .forEach(volume -> extents(
                        volume.extents(), DiskPurpose.SCRATCH, scratch.path().orElse(""), HostProperty.OPTIONS));
        swap();
        return uses;
    }

    private void systemVolumes() {
        for (Volume volume : snapshot.storage().volumes().orElse(List.of())) {
            if (volume.isSystemData()) {
                extents(volume.extents(), DiskPurpose.SYSTEM_DATA, volume.name(), HostProperty.VOLUMES);
            }
        }
    }

    private void vsanAndTiering() {
        snapshot.storage()
                .vsan()
                .value()
                .ifPresent(vsan -> vsan.diskNames()
                        .forEach(disk -> add(disk, DiskPurpose.VSAN, "vSAN disk group", HostProperty.VSAN.path())));
        for (Disk disk : snapshot.storage().disks().orElse(List.of())) {
            if (disk.vsan().isYes()) {
                add(disk.canonicalName(), DiskPurpose.VSAN, "vSAN", HostProperty.UNITS.path() + " vsanDiskInfo");
            }
            if (disk.memoryTiering().isYes()) {
                add(
                        disk.canonicalName(),
                        DiskPurpose.MEMORY_TIERING,
                        "memory tiering",
                        HostProperty.UNITS.path() + " usedByMemoryTiering");
            }
        }
    }

    private void rawDevices() {
        for (VirtualMachine machine : snapshot.machines().orElse(List.of())) {
            for (RawDisk raw : machine.rawDisks().orElse(List.of())) {
                snapshot.storage().disks().orElse(List.of()).stream()
                        .filter(disk -> isMappedBy(disk, raw))
                        .forEach(disk -> add(
                                disk.canonicalName(),
                                DiskPurpose.RAW_DEVICE_MAPPING,
                                machine.name(),
                                "VirtualMachine:" + machine.moid() + " config.hardware.device"));
            }
        }
    }

    private static boolean isMappedBy(Disk disk, RawDisk raw) {
        boolean byUuid = !raw.lunUuid().isEmpty() && raw.lunUuid().equalsIgnoreCase(disk.uuid());
        boolean byName = !raw.deviceName().isEmpty()
                && (raw.deviceName().endsWith(disk.canonicalName())
                        || raw.deviceName().toLowerCase(Locale.ROOT).endsWith("vml." + disk.uuid()));
        return byUuid || byName;
    }

    private void swap() {
        List<Volume> volumes = snapshot.storage().volumes().orElse(List.of());
        for (SwapUse use : snapshot.system().swap().orElse(List.of())) {
            datastores.stream()
                    .filter(datastore -> datastore.name().equals(use.place())
                            || datastore.id().equals(use.place()))
                    .forEach(datastore -> datastore
                            .extents()
                            .forEach(extent -> add(extent.diskName(), DiskPurpose.SWAP, use.purpose(), use.path())));
            volumes.stream()
                    .filter(volume -> volume.uuid().filter(use.place()::equals).isPresent()
                            || volume.name().equals(use.place()))
                    .flatMap(volume -> volume.extents().stream())
                    .forEach(extent -> add(extent.diskName(), DiskPurpose.SWAP, use.purpose(), use.path()));
        }
    }

    private void extents(List<Extent> extents, DiskPurpose purpose, String user, HostProperty source) {
        extents.forEach(extent -> add(extent.diskName(), purpose, user, source.path()));
    }

    private void add(String disk, DiskPurpose purpose, String user, String source) {
        DiskUse use = new DiskUse(disk, purpose, user, source);
        if (!uses.contains(use)) {
            uses.add(use);
        }
    }
}
