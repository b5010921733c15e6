package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Dynamic DirectPath: any allowed device of the host (7.0). */
public class VirtualPCIPassthroughDynamicBackingInfo extends com.vmware.vim25.VirtualDeviceDeviceBackingInfo {

    /** The kinds of device that will do. */
    public VirtualPCIPassthroughAllowedDevice @Nullable [] allowedDevice;

    /** Label that the device must bear. */
    public @Nullable String customLabel;

    /** The device that it got, while the virtual machine is on. */
    public @Nullable String assignedId;
}
