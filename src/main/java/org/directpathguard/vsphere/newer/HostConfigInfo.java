package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Configuration of a host, with the properties since 6.5. */
public class HostConfigInfo extends com.vmware.vim25.HostConfigInfo {

    /** How the host was deployed (6.5). */
    public @Nullable HostDeploymentInfo deploymentInfo;

    /** Devices held by virtual machines (7.0). */
    public HostAssignableHardwareBinding @Nullable [] assignableHardwareBinding;
}
