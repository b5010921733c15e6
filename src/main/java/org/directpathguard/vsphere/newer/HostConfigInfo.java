package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Configuration of a host, with the properties since 7.0. */
public class HostConfigInfo extends com.vmware.vim25.HostConfigInfo {

    /** Devices held by virtual machines (7.0). */
    public HostAssignableHardwareBinding @Nullable [] assignableHardwareBinding;
}
