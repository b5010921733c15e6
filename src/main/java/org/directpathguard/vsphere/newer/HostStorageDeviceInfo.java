package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Storage of a host, with the properties since 7.0. */
public class HostStorageDeviceInfo extends com.vmware.vim25.HostStorageDeviceInfo {

    /** Adapters, controllers and namespaces of NVMe (7.0). */
    public @Nullable HostNvmeTopology nvmeTopology;
}
