package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** How a host was deployed (6.5). */
public class HostDeploymentInfo extends com.vmware.vim25.DynamicData {

    /** Whether Auto Deploy started it from its stateless cache. */
    public @Nullable Boolean bootedFromStatelessCache;
}
