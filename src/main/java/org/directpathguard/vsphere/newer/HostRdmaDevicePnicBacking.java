package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** An RDMA device that shares a port with a physical network adapter (7.0). */
public class HostRdmaDevicePnicBacking extends HostRdmaDeviceBacking {

    /** Key of the physical network adapter. */
    public @Nullable String pairedUplink;
}
