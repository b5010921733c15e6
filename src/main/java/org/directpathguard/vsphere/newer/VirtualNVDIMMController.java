package org.directpathguard.vsphere.newer;

/** Controller of persistent memory (6.7). */
public class VirtualNVDIMMController extends com.vmware.vim25.VirtualController {}
