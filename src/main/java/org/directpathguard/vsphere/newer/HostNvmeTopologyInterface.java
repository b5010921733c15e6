package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** What hangs on one NVMe adapter (7.0). */
public class HostNvmeTopologyInterface extends com.vmware.vim25.DynamicData {

    /** Key of this entry. */
    public @Nullable String key;

    /** Key of the adapter in the list of host bus adapters. */
    public @Nullable String adapter;

    /** The controllers behind it. */
    public HostNvmeController @Nullable [] connectedController;
}
