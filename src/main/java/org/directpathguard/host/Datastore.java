package org.directpathguard.host;

import java.util.List;
import java.util.Optional;

/**
 * A datastore.
 *
 * @param moid managed object id
 * @param name its name
 * @param kind its file system
 * @param volumeUuid the uuid that joins it with a {@link Volume}
 * @param extents partitions as the datastore itself reports them ({@code VmfsDatastoreInfo}); the host's volumes count
 *     where both are there
 * @param remoteHosts servers of an NFS datastore
 * @param accessible {@code summary.accessible}
 * @param multipleHostAccess {@code summary.multipleHostAccess}
 * @param capacityBytes size in bytes, empty when not reported
 * @param freeBytes free space in bytes, empty when not reported
 * @param mounts the hosts that mount it ({@code host})
 * @param machineMoids the machines and templates that use it ({@code vm}), of every host; missing unless the account
 *     sees the whole inventory
 */
public record Datastore(
        String moid,
        String name,
        VolumeKind kind,
        Optional<String> volumeUuid,
        List<Extent> extents,
        List<String> remoteHosts,
        Tristate accessible,
        Tristate multipleHostAccess,
        Optional<Long> capacityBytes,
        Optional<Long> freeBytes,
        Reading<List<HostMount>> mounts,
        Reading<List<String>> machineMoids) {

    /** Copies the lists. */
    public Datastore {
        extents = List.copyOf(extents);
        remoteHosts = List.copyOf(remoteHosts);
    }
}
