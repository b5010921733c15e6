package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DistributedVirtualSwitchPortConnection;
import com.vmware.vim25.HostIpConfig;
import com.vmware.vim25.HostVirtualNic;
import com.vmware.vim25.HostVirtualNicOpaqueNetworkSpec;
import com.vmware.vim25.HostVirtualNicSpec;
import com.vmware.vim25.VirtualNicManagerNetConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.ServiceSelection;
import org.directpathguard.host.VmkernelNic;

/** VMkernel NICs and the services that use them. */
final class VmkernelMapper {

    private static final Pattern DEVICE = Pattern.compile(".*\\b(vmk\\d+)");

    private VmkernelMapper() {}

    /** Each service lists every NIC that it could use, so that one which the list itself lacks is known all the same. */
    static Reading<List<VmkernelNic>> nics(Mapping host, Reading<Object> services) {
        Reading<List<VmkernelNic>> listed = Mapping.list(
                host.value(HostProperty.VMKERNEL_NICS, Object.class), HostVirtualNic.class, VmkernelMapper::nic);
        Reading<List<VmkernelNic>> candidates = Mapping.flatList(
                services,
                VirtualNicManagerNetConfig.class,
                service -> Mapping.listOf(service.getCandidateVnic()).stream()
                        .map(VmkernelMapper::nic)
                        .toList());
        if (listed.value().isEmpty()) {
            return listed;
        }
        Map<String, VmkernelNic> all = new LinkedHashMap<>();
        listed.orElse(List.of()).forEach(nic -> all.put(nic.device(), nic));
        candidates.orElse(List.of()).forEach(nic -> all.putIfAbsent(nic.device(), nic));
        return Reading.known(List.copyOf(all.values()));
    }

    static Reading<List<ServiceSelection>> services(Reading<Object> configurations) {
        return Mapping.list(configurations, VirtualNicManagerNetConfig.class, VmkernelMapper::service);
    }

    private static VmkernelNic nic(HostVirtualNic nic) {
        Optional<HostVirtualNicSpec> spec = Optional.ofNullable(nic.getSpec());
        Optional<HostIpConfig> address = spec.map(HostVirtualNicSpec::getIp);
        return new VmkernelNic(
                Mapping.text(nic.getKey()),
                Mapping.text(nic.getDevice()),
                portGroup(nic, spec),
                address.flatMap(ip -> Mapping.filled(ip.getIpAddress())),
                address.flatMap(ip -> Mapping.filled(ip.getSubnetMask())));
    }

    private static Optional<String> portGroup(HostVirtualNic nic, Optional<HostVirtualNicSpec> spec) {
        return spec.map(HostVirtualNicSpec::getDistributedVirtualPort)
                .map(DistributedVirtualSwitchPortConnection::getPortgroupKey)
                .flatMap(Mapping::filled)
                .or(() -> Mapping.filled(nic.getPortgroup()))
                .or(() -> spec.flatMap(found -> Mapping.filled(found.getPortgroup())))
                .or(() -> spec.map(HostVirtualNicSpec::getOpaqueNetwork)
                        .map(HostVirtualNicOpaqueNetworkSpec::getOpaqueNetworkId)
                        .flatMap(Mapping::filled));
    }

    private static ServiceSelection service(VirtualNicManagerNetConfig configuration) {
        List<HostVirtualNic> candidates = Mapping.listOf(configuration.getCandidateVnic());
        return new ServiceSelection(
                Mapping.text(configuration.getNicType()),
                Mapping.listOf(configuration.getSelectedVnic()).stream()
                        .map(selected -> device(selected, candidates))
                        .distinct()
                        .toList());
    }

    /** A selection reads {@code management.key-vim.host.VirtualNic-vmk0}. One that fits nothing is kept as it is. */
    private static String device(String selected, List<HostVirtualNic> candidates) {
        for (HostVirtualNic candidate : candidates) {
            String key = Mapping.text(candidate.getKey());
            if (!key.isEmpty() && (selected.equals(key) || selected.endsWith("." + key))) {
                return Mapping.text(candidate.getDevice());
            }
        }
        Matcher device = DEVICE.matcher(selected);
        return device.matches() ? device.group(1) : selected;
    }
}
