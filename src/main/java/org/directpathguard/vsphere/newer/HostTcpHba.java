package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** An NVMe adapter over TCP (7.0.3). */
public class HostTcpHba extends com.vmware.vim25.HostHostBusAdapter {

    /** The physical network adapter beneath it. */
    public @Nullable String associatedPnic;
}
