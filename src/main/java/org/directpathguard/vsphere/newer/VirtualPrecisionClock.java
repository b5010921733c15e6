package org.directpathguard.vsphere.newer;

/** Precision clock of a virtual machine (7.0). */
public class VirtualPrecisionClock extends com.vmware.vim25.VirtualDevice {}
