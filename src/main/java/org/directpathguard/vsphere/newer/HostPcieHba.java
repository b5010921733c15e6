package org.directpathguard.vsphere.newer;

/** An NVMe adapter on PCI Express (7.0). */
public class HostPcieHba extends com.vmware.vim25.HostHostBusAdapter {}
