package org.directpathguard.vsphere.newer;

/** A precision clock that follows the host's clock (7.0). */
public class VirtualPrecisionClockSystemClockBackingInfo extends com.vmware.vim25.VirtualDeviceBackingInfo {}
