package org.directpathguard.vsphere.reading;

import org.directpathguard.host.StorageState;

/** Adapters, disks, paths and volumes. */
final class StorageMapper {

    private StorageMapper() {}

    static StorageState map(Mapping host, Strangers strangers) {
        PathMapper paths = new PathMapper(host);
        return new StorageState(
                new AdapterMapper(host, strangers).map(),
                new DiskMapper(host, strangers).map(),
                paths.scsiTopology(),
                paths.multipath(),
                PlugStoreMapper.map(host),
                paths.nvmeTopology(),
                new VolumeMapper(host, strangers).map(),
                VsanMapper.map(host));
    }
}
