package org.directpathguard.vsphere.newer;

import com.vmware.vim25.DynamicData;
import org.jspecify.annotations.Nullable;

/** A tier of memory (7.0.3). */
public class HostMemoryTierInfo extends DynamicData {

    /** Its name. */
    public @Nullable String name;

    /** What it is made of: {@code DRAM}, {@code PMem}, {@code NVMe}. */
    public @Nullable String type;

    /** How it is used, for instance {@code memoryTier} or {@code cachingTier}. */
    public String @Nullable [] flags;

    /** How the host itself uses it (8.0.3.0). */
    public String @Nullable [] internalFlags;

    /** Its size in bytes. */
    public long size;
}
