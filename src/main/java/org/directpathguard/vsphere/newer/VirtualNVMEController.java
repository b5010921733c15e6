package org.directpathguard.vsphere.newer;

/** NVMe controller of a virtual machine (6.5). */
public class VirtualNVMEController extends com.vmware.vim25.VirtualController {}
