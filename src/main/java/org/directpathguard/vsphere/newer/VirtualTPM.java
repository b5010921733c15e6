package org.directpathguard.vsphere.newer;

/** Trusted platform module of a virtual machine (6.7). */
public class VirtualTPM extends com.vmware.vim25.VirtualDevice {}
