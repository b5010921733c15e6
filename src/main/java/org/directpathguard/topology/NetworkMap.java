package org.directpathguard.topology;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.PortGroup.NicOrder;
import org.directpathguard.host.ServiceSelection;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.host.VirtualSwitch.Uplink;
import org.directpathguard.host.VmkernelNic;

/** Which physical NICs carry which port groups and VMkernel NICs. */
public final class NetworkMap {

    private static final Uplinks UNKNOWN = new Uplinks(false, List.of());

    private final NetworkState network;

    NetworkMap(HostSnapshot snapshot) {
        this.network = snapshot.network();
    }

    /** {@return the port groups of the host} */
    public List<PortGroup> portGroups() {
        return network.portGroups().orElse(List.of());
    }

    /** {@return the VMkernel NICs of the host} */
    public List<VmkernelNic> vmkernelNics() {
        return network.vmkernelNics().orElse(List.of());
    }

    /**
     * VMkernel NICs chosen for a service.
     *
     * @param nicType the service as the API calls it, for instance {@code management}
     * @return the NICs
     */
    public List<VmkernelNic> selectedFor(String nicType) {
        List<String> devices = network.services().orElse(List.of()).stream()
                .filter(selection -> selection.nicType().equalsIgnoreCase(nicType))
                .map(ServiceSelection::vmkernelDevices)
                .flatMap(List::stream)
                .toList();
        return vmkernelNics().stream()
                .filter(nic -> devices.contains(nic.device()) || devices.contains(nic.key()))
                .toList();
    }

    /**
     * The port group a VMkernel NIC is attached to.
     *
     * @param nic the VMkernel NIC
     * @return the port group, empty when it is not in the inventory
     */
    public Optional<PortGroup> portGroupOf(VmkernelNic nic) {
        return nic.portGroup().flatMap(this::portGroup);
    }

    /**
     * A port group by name or key.
     *
     * @param nameOrKey name or key
     * @return the port group, empty when it is not in the inventory
     */
    public Optional<PortGroup> portGroup(String nameOrKey) {
        Predicate<PortGroup> wanted =
                group -> group.name().equals(nameOrKey) || group.key().equals(nameOrKey);
        return portGroups().stream().filter(wanted).findFirst();
    }

    /**
     * The NICs behind a VMkernel NIC.
     *
     * @param nic the VMkernel NIC
     * @return its uplinks, not known when its port group is not in the inventory
     */
    public Uplinks uplinksOf(VmkernelNic nic) {
        return portGroupOf(nic).map(this::uplinksOf).orElse(UNKNOWN);
    }

    /**
     * The NICs behind a port group, in its own teaming order.
     *
     * @param group the port group
     * @return its uplinks
     */
    public Uplinks uplinksOf(PortGroup group) {
        Optional<VirtualSwitch> carrier = network.switches().orElse(List.of()).stream()
                .filter(candidate -> candidate.name().equals(group.switchName())
                        || (!candidate.uuid().isEmpty() && candidate.uuid().equals(group.switchName())))
                .findFirst();
        if (carrier.isEmpty()) {
            return UNKNOWN;
        }
        List<Uplink> uplinks = carrier.get().uplinks();
        boolean nameless = carrier.get().distributed()
                && uplinks.stream().anyMatch(uplink -> uplink.uplinkName().isEmpty());
        List<PhysicalNic> nics = uplinks.stream()
                .filter(uplink -> isUsedBy(group, uplink)
                        || (nameless && uplink.uplinkName().isEmpty()))
                .map(Uplink::nicKey)
                .map(this::nic)
                .flatMap(Optional::stream)
                .toList();
        boolean complete = !group.teaming().isMissing()
                && !network.nics().isMissing()
                && !nameless
                && uplinks.stream().allMatch(uplink -> nic(uplink.nicKey()).isPresent());
        return new Uplinks(complete, nics);
    }

    private boolean isUsedBy(PortGroup group, Uplink uplink) {
        Optional<NicOrder> order = group.teaming().value();
        if (order.isEmpty()
                || (order.get().active().isEmpty() && order.get().standby().isEmpty())) {
            return true;
        }
        String device = nic(uplink.nicKey()).map(PhysicalNic::device).orElse("");
        return names(order.get().active(), device, uplink) || names(order.get().standby(), device, uplink);
    }

    private static boolean names(List<String> order, String device, Uplink uplink) {
        return order.contains(device) || (!uplink.uplinkName().isEmpty() && order.contains(uplink.uplinkName()));
    }

    private Optional<PhysicalNic> nic(String key) {
        return network.nics().orElse(List.of()).stream()
                .filter(nic -> nic.key().equals(key) || nic.device().equals(key))
                .findFirst();
    }
}
