package org.directpathguard.vsphere.newer;

/** A virtual disk on persistent memory of the host (6.7). */
public class VirtualDiskLocalPMemBackingInfo extends com.vmware.vim25.VirtualDeviceFileBackingInfo {}
