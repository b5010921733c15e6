package org.directpathguard.vsphere.newer;

/** A kind of device that dynamic DirectPath may take (7.0). */
public class VirtualPCIPassthroughAllowedDevice extends com.vmware.vim25.DynamicData {

    /** PCI vendor, 0 to 0xffff. */
    public int vendorId;

    /** PCI device, 0 to 0xffff. */
    public int deviceId;
}
