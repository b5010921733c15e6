package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Network of a host, with the properties since 7.0. */
public class HostNetworkInfo extends com.vmware.vim25.HostNetworkInfo {

    /** The RDMA devices (7.0). */
    public HostRdmaDevice @Nullable [] rdmaDevice;
}
