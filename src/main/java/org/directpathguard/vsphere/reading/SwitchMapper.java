package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DistributedVirtualSwitchHostMemberPnicBacking;
import com.vmware.vim25.DistributedVirtualSwitchHostMemberPnicSpec;
import com.vmware.vim25.HostProxySwitch;
import com.vmware.vim25.HostProxySwitchHostLagConfig;
import com.vmware.vim25.HostVirtualSwitch;
import com.vmware.vim25.HostVirtualSwitchBondBridge;
import com.vmware.vim25.KeyValue;
import com.vmware.vim25.PhysicalNic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.host.VirtualSwitch.Uplink;

/** Standard switches, and the host's share of distributed ones. */
final class SwitchMapper {

    private final Mapping host;
    private final Map<String, String> deviceByNicKey = new HashMap<>();

    SwitchMapper(Mapping host) {
        this.host = host;
        PhysicalNic[] nics = host.optional(HostProperty.PHYSICAL_NICS.path(), PhysicalNic[].class)
                .value()
                .orElse(null);
        Mapping.listOf(nics)
                .forEach(nic -> deviceByNicKey.put(Mapping.text(nic.getKey()), Mapping.text(nic.getDevice())));
    }

    /** Both kinds in one list; unset only where the host has neither. */
    Reading<List<VirtualSwitch>> map() {
        Reading<List<VirtualSwitch>> standard = Mapping.list(
                host.value(HostProperty.STANDARD_SWITCHES, Object.class), HostVirtualSwitch.class, this::standard);
        Reading<List<VirtualSwitch>> distributed = Mapping.list(
                host.value(HostProperty.DISTRIBUTED_SWITCHES, Object.class), HostProxySwitch.class, this::distributed);
        if (standard.isMissing()) {
            return standard;
        }
        if (distributed.isMissing() || standard.value().isEmpty()) {
            return distributed;
        }
        List<VirtualSwitch> both = new ArrayList<>(standard.orElse(List.of()));
        both.addAll(distributed.orElse(List.of()));
        return Reading.known(List.copyOf(both));
    }

    /** Its uplinks stand in two places; either of them may know one that the other lacks. */
    private VirtualSwitch standard(HostVirtualSwitch found) {
        List<String> bond =
                found.getSpec() != null && found.getSpec().getBridge() instanceof HostVirtualSwitchBondBridge bridge
                        ? Mapping.listOf(bridge.getNicDevice())
                        : List.of();
        return new VirtualSwitch(
                Mapping.text(found.getName()),
                "",
                false,
                keys(Mapping.listOf(found.getPnic()), bond).stream()
                        .map(key -> new Uplink(key, ""))
                        .toList());
    }

    private List<String> keys(List<String> keys, Collection<String> devices) {
        List<String> known = keys.stream().map(this::device).toList();
        return Stream.concat(keys.stream(), devices.stream().filter(device -> !known.contains(device)))
                .toList();
    }

    private VirtualSwitch distributed(HostProxySwitch found) {
        Map<String, String> uplinkByDevice = uplinkByDevice(found);
        return new VirtualSwitch(
                Mapping.text(found.getDvsName()),
                Mapping.text(found.getDvsUuid()),
                true,
                keys(Mapping.listOf(found.getPnic()), uplinkByDevice.keySet()).stream()
                        .map(key -> new Uplink(key, uplinkByDevice.getOrDefault(device(key), "")))
                        .toList());
    }

    private String device(String nicKey) {
        return deviceByNicKey.getOrDefault(nicKey, nicKey.substring(nicKey.lastIndexOf('-') + 1));
    }

    private static Map<String, String> uplinkByDevice(HostProxySwitch found) {
        Map<String, String> nameByPort = new HashMap<>();
        Mapping.listOf(found.getUplinkPort())
                .forEach(port -> nameByPort.put(Mapping.text(port.getKey()), Mapping.text(port.getValue())));
        // A teaming order names a link aggregation group as a whole, not its ports.
        for (HostProxySwitchHostLagConfig group : Mapping.listOf(found.getHostLag())) {
            for (KeyValue port : Mapping.listOf(group.getUplinkPort())) {
                nameByPort.put(Mapping.text(port.getKey()), Mapping.text(group.getLagName()));
            }
        }
        Map<String, String> uplinkByDevice = new TreeMap<>();
        if (found.getSpec() != null
                && found.getSpec().getBacking() instanceof DistributedVirtualSwitchHostMemberPnicBacking backing) {
            for (DistributedVirtualSwitchHostMemberPnicSpec nic : Mapping.listOf(backing.getPnicSpec())) {
                uplinkByDevice.put(
                        Mapping.text(nic.getPnicDevice()),
                        nameByPort.getOrDefault(Mapping.text(nic.getUplinkPortKey()), ""));
            }
        }
        return uplinkByDevice;
    }
}
