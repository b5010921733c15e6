package org.directpathguard.vsphere.newer;

/** A persistent memory device in a file (6.7). */
public class VirtualNVDIMMBackingInfo extends com.vmware.vim25.VirtualDeviceFileBackingInfo {}
