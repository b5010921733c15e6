package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** A volume on persistent memory (6.7). */
public class HostPMemVolume extends com.vmware.vim25.HostFileSystemVolume {

    /** The volume's id. */
    public @Nullable String uuid;
}
