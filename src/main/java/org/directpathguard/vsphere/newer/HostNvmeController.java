package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** An NVMe controller (7.0). */
public class HostNvmeController extends com.vmware.vim25.DynamicData {

    /** Key of this entry. */
    public @Nullable String key;

    /** Name of the controller. */
    public @Nullable String name;

    /** Key of the adapter that it hangs on. */
    public @Nullable String associatedAdapter;

    /** How it is reached, for instance pcie. */
    public @Nullable String transportType;

    /** Its namespaces, which are the disks. */
    public HostNvmeNamespace @Nullable [] attachedNamespace;
}
