package org.directpathguard.vsphere.newer;

/** Persistent memory of a virtual machine (6.7). */
public class VirtualNVDIMM extends com.vmware.vim25.VirtualDevice {}
