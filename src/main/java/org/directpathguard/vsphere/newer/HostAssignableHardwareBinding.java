package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.Nullable;

/** Which virtual machine holds which assignable device of a host (7.0). */
public class HostAssignableHardwareBinding extends com.vmware.vim25.DynamicData {

    /** The device; for DirectPath its PCI address, hexadecimal. */
    public @Nullable String instanceId;

    /** The virtual machine that holds it. */
    public com.vmware.vim25.@Nullable ManagedObjectReference vm;
}
