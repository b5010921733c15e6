package org.directpathguard.vsphere.reading;

import com.vmware.vim25.DVPortSetting;
import com.vmware.vim25.HostNetworkPolicy;
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
import org.jspecify.annotations.Nullable;

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
        Optional<NicOrder> computed = order(group.getComputedPolicy());
        Optional<NicOrder> configured =
                order(group.getSpec().getPolicy()).or(() -> order(switchPolicies.get(switchName)));
        return new PortGroup(
                Mapping.text(group.getKey()),
                Mapping.text(group.getSpec().getName()),
                switchName,
                Stream.of(computed, configured)
                        .flatMap(Optional::stream)
                        .reduce(PortGroupMapper::both)
                        .map(Reading::known)
                        .orElseGet(Reading::unset));
    }

    private static Optional<NicOrder> order(@Nullable HostNetworkPolicy policy) {
        return Optional.ofNullable(policy)
                .map(HostNetworkPolicy::getNicTeaming)
                .map(HostNicTeamingPolicy::getNicOrder)
                .map(found ->
                        new NicOrder(Mapping.listOf(found.getActiveNic()), Mapping.listOf(found.getStandbyNic())));
    }

    /** What is computed follows from what is configured: a NIC that only one of them names is in use all the same. */
    private static NicOrder both(NicOrder one, NicOrder other) {
        return new NicOrder(
                Stream.concat(one.active().stream(), other.active().stream())
                        .distinct()
                        .toList(),
                Stream.concat(one.standby().stream(), other.standby().stream())
                        .distinct()
                        .toList());
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
        if (order != null && order.getActiveUplinkPort() == null && order.getStandbyUplinkPort() != null) {
            // Traffic needs an active uplink, so that the list is not all there.
            return Reading.missing(Gap.of(group.named(path + " activeUplinkPort"), Gap.Cause.NOT_RETURNED));
        }
        return order == null
                ? Reading.unset()
                : Reading.known(new NicOrder(
                        Mapping.listOf(order.getActiveUplinkPort()), Mapping.listOf(order.getStandbyUplinkPort())));
    }
}
