package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** How NVMe adapters, controllers and namespaces hang together (7.0). */
public class HostNvmeTopology extends com.vmware.vim25.DynamicData {

    /** One entry for each NVMe adapter. */
    public HostNvmeTopologyInterface @Nullable [] adapter;
}
