package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** A disk, with the properties since 8.0 U3. */
public class HostScsiDisk extends com.vmware.vim25.HostScsiDisk {

    /** Whether memory is tiered to it (8.0.3.0). */
    public @Nullable Boolean usedByMemoryTiering;
}
