package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** How a host mounts a volume, with the properties since 8.0.1. */
public class HostMountInfo extends com.vmware.vim25.HostMountInfo {

    /** The VMkernel NIC that an NFS mount is bound to (8.0.1.0). */
    public @Nullable String vmknicName;

    /** Whether the mount uses that VMkernel NIC now (8.0.1.0). */
    public @Nullable Boolean vmknicActive;
}
