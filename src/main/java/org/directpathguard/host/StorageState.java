package org.directpathguard.host;

import java.util.List;

/**
 * Adapters, disks, paths and volumes of a host.
 *
 * @param adapters {@code config.storageDevice.hostBusAdapter}
 * @param disks {@code config.storageDevice.scsiLun}, disks and other logical units alike
 * @param scsiTopology {@code config.storageDevice.scsiTopology.adapter}: which adapter sees which unit, without states
 * @param multipath {@code config.storageDevice.multipathInfo.lun}: paths with states
 * @param plugStore {@code config.storageDevice.plugStoreTopology}: paths of every plug-in (HPP included), without states
 * @param nvmeTopology {@code config.storageDevice.nvmeTopology} (7.0): namespaces by adapter, without states
 * @param volumes {@code config.fileSystemVolume.mountInfo}
 * @param vsan {@code config.vsanHostConfig}
 */
public record StorageState(
        Reading<List<Adapter>> adapters,
        Reading<List<Disk>> disks,
        Reading<List<LunPath>> scsiTopology,
        Reading<List<LunPath>> multipath,
        Reading<List<LunPath>> plugStore,
        Reading<List<LunPath>> nvmeTopology,
        Reading<List<Volume>> volumes,
        Reading<VsanUse> vsan) {}
