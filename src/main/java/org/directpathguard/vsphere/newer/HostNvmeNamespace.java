package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** An NVMe namespace, which is a disk (7.0). */
public class HostNvmeNamespace extends com.vmware.vim25.DynamicData {

    /** Key of this entry. */
    public @Nullable String key;

    /** Equals the canonical name of the SCSI logical unit that stands for it. */
    public @Nullable String name;
}
