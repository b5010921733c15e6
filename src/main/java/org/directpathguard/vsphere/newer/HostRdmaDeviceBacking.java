package org.directpathguard.vsphere.newer;

/** What carries an RDMA device (7.0). */
public class HostRdmaDeviceBacking extends com.vmware.vim25.DynamicData {}
