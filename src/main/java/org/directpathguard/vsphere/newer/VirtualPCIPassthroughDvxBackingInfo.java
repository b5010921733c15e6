package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Device virtualisation extension: a slice of a device (8.0). */
public class VirtualPCIPassthroughDvxBackingInfo extends com.vmware.vim25.VirtualDeviceBackingInfo {

    /** The class of device. */
    public @Nullable String deviceClass;
}
