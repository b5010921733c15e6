package org.directpathguard.host;

import java.util.List;

/**
 * Physical NICs, switches and VMkernel services of a host.
 *
 * @param nics {@code config.network.pnic}
 * @param switches {@code config.network.vswitch} and {@code config.network.proxySwitch}
 * @param portGroups {@code config.network.portgroup} and the distributed port groups of this host's switches
 * @param vmkernelNics {@code config.network.vnic}
 * @param services {@code config.virtualNicManagerInfo.netConfig}: which VMkernel NIC does what
 * @param iscsiBindings {@code IscsiManager.QueryBoundVnics}: VMkernel NICs bound to software iSCSI adapters
 * @param rdmaDevices {@code config.network} RDMA devices and the NIC behind each (7.0)
 */
public record NetworkState(
        Reading<List<PhysicalNic>> nics,
        Reading<List<VirtualSwitch>> switches,
        Reading<List<PortGroup>> portGroups,
        Reading<List<VmkernelNic>> vmkernelNics,
        Reading<List<ServiceSelection>> services,
        Reading<List<IscsiBinding>> iscsiBindings,
        Reading<List<RdmaDevice>> rdmaDevices) {}
