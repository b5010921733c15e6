package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** What a host is able to do, with the properties since 7.0. */
public class HostCapability extends com.vmware.vim25.HostCapability {

    /** Whether passthrough may change without a reboot (7.0). */
    public @Nullable Boolean deviceRebindWithoutRebootSupported;
}
