package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** A SAS adapter (6.5). */
public class HostSerialAttachedHba extends com.vmware.vim25.HostHostBusAdapter {

    /** Its world wide name. */
    public @Nullable String nodeWorldWideName;
}
