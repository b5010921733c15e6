package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** An RDMA device of a host (7.0). */
public class HostRdmaDevice extends com.vmware.vim25.DynamicData {

    /** Key of the device. */
    public @Nullable String key;

    /** Name such as vmrdma0. */
    public @Nullable String device;

    /** What carries it. */
    public @Nullable HostRdmaDeviceBacking backing;
}
