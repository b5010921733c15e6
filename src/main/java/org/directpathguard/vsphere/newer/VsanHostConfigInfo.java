package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** vSAN configuration of a host, with the properties since 8.0. */
public class VsanHostConfigInfo extends com.vmware.vim25.VsanHostConfigInfo {

    /** Whether the express storage architecture is on, whose disks are listed elsewhere (8.0.0.1). */
    public @Nullable Boolean vsanEsaEnabled;
}
