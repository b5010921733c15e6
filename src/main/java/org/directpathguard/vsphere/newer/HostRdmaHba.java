package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** An NVMe adapter over RDMA (7.0). */
public class HostRdmaHba extends com.vmware.vim25.HostHostBusAdapter {

    /** The RDMA device beneath it. */
    public @Nullable String associatedRdmaDevice;
}
