package org.directpathguard.vsphere.newer;

/** RDMA network adapter of a virtual machine (6.5). */
public class VirtualVmxnet3Vrdma extends com.vmware.vim25.VirtualVmxnet3 {}
