package org.directpathguard.vsphere.newer;

/** Watchdog timer of a virtual machine (7.0). */
public class VirtualWDT extends com.vmware.vim25.VirtualDevice {}
