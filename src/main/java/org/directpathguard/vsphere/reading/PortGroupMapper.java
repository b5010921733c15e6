package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DVPortSetting;
import com.vmware.vim25.HostNetworkPolicy;
import com.vmware.vim25.HostNicOrderPolicy;
import com.vmware.vim25.HostNicTeamingPolicy;
import com.vmware.vim25.HostPortGroup;
import com.vmware.vim25.HostVirtualSwitch;
import com.vmware.vim25.HostVirtualSwitchSpec;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.VMwareDVSPortSetting;
import com.vmware.vim25.VMwareUplinkPortOrderPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.PortGroup.NicOrder;
import org.directpathguard.host.Reading;

/** Port groups, standard and distributed, with the order in which they use their uplinks. */
final class PortGroupMapper {

    private final Mapping host;
    private final NetworkObjects networks;

    PortGroupMapper(Mapping host, NetworkObjects networks) {
        this.host = host;
        this.networks = networks;
    }

    Reading<List<PortGroup>> map() {
        Map<String, HostNetworkPolicy> switchPolicies = new HashMap<>();
        HostVirtualSwitch[] switches = host.optional(HostProperty.STANDARD_SWITCHES.path(), HostVirtualSwitch[].class)
                .value()
                .orElse(null);
        Mapping.listOf(switches)
                .forEach(found -> Optional.ofNullable(found.getSpec())
                        .map(HostVirtualSwitchSpec::getPolicy)
                        .ifPresent(policy -> switchPolicies.put(Mapping.text(found.getName()), policy)));
        Reading<List<PortGroup>> standard = Mapping.list(
                host.value(HostProperty.PORT_GROUPS, Object.class),
                HostPortGroup.class,
                group -> standard(group, switchPolicies));
        Reading<List<PortGroup>> distributed = networks.portGroups().gap().isPresent()
                ? Reading.missing(networks.portGroups().gap().get())
                : Reading.known(networks.portGroups().orElse(List.of()).stream()
                        .map(this::distributed)
                        .toList());
        if (standard.isMissing() || distributed.isMissing()) {
            return standard.isMissing() ? standard : distributed;
        }
        List<PortGroup> both = new ArrayList<>(standard.orElse(List.of()));
        both.addAll(distributed.orElse(List.of()));
        return both.isEmpty() && standard.value().isEmpty() ? Reading.unset() : Reading.known(List.copyOf(both));
    }

    private PortGroup standard(HostPortGroup group, Map<String, HostNetworkPolicy> switchPolicies) {
        String path = HostProperty.PORT_GROUPS.path();
        if (group.getSpec() == null) {
            throw NotUnderstoodException.at(path + " spec");
        }
        String switchName = Mapping.text(group.getSpec().getVswitchName());
        Optional<HostNicOrderPolicy> order = Stream.of(
                        Optional.ofNullable(group.getComputedPolicy()),
                        Optional.ofNullable(group.getSpec().getPolicy()),
                        Optional.ofNullable(switchPolicies.get(switchName)))
                .flatMap(Optional::stream)
                .flatMap(policy -> Stream.ofNullable(policy.getNicTeaming()))
                .map(HostNicTeamingPolicy::getNicOrder)
                .flatMap(Stream::ofNullable)
                .findFirst();
        return new PortGroup(
                Mapping.text(group.getKey()),
                Mapping.text(group.getSpec().getName()),
                switchName,
                order.map(found -> Reading.known(new NicOrder(
                                Mapping.listOf(found.getActiveNic()), Mapping.listOf(found.getStandbyNic()))))
                        .orElseGet(Reading::unset));
    }

    private PortGroup distributed(PropertyBag bag) {
        Mapping group = Mapping.of(bag);
        String switchName = group.optional("config.distributedVirtualSwitch", ManagedObjectReference.class)
                .value()
                .flatMap(reference -> Optional.ofNullable(networks.switchNames().get(reference.getVal())))
                .orElse("");
        return new PortGroup(
                group.optional("key", String.class).orElse(bag.moid()),
                group.optional("name", String.class).orElse(bag.moid()),
                switchName,
                teaming(group));
    }

    private static Reading<NicOrder> teaming(Mapping group) {
        String path = "config.defaultPortConfig";
        Reading<DVPortSetting> setting = group.mandatory(path, DVPortSetting.class);
        if (setting.gap().isPresent()) {
            return Reading.missing(setting.gap().get());
        }
        if (!(setting.value().orElse(null) instanceof VMwareDVSPortSetting vmware)) {
            return Reading.missing(Gap.of(group.named(path), Gap.Cause.NOT_UNDERSTOOD));
        }
        VMwareUplinkPortOrderPolicy order = vmware.getUplinkTeamingPolicy() == null
                ? null
                : vmware.getUplinkTeamingPolicy().getUplinkPortOrder();
        return order == null
                ? Reading.unset()
                : Reading.known(new NicOrder(
                        Mapping.listOf(order.getActiveUplinkPort()), Mapping.listOf(order.getStandbyUplinkPort())));
    }
}
