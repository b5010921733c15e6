package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Hardware of a host, with the properties since 7.0.3. */
public class HostHardwareInfo extends com.vmware.vim25.HostHardwareInfo {

    /** How memory is tiered: {@code noTiering}, {@code hardwareTiering}, {@code softwareTiering} (7.0.3.0). */
    public @Nullable String memoryTieringType;

    /** The tiers of memory (7.0.3.0). */
    public HostMemoryTierInfo @Nullable [] memoryTierInfo;
}
