package org.directpathguard.vsphere.reading;

import com.vmware.vim25.PhysicalNic;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.IscsiBinding;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.RdmaDevice;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.vsphere.newer.HostRdmaDevice;
import org.directpathguard.vsphere.newer.HostRdmaDevicePnicBacking;

/** Physical NICs, switches and what runs over them. */
final class NetworkMapper {

    private final Mapping host;
    private final NetworkObjects networks;

    NetworkMapper(Mapping host, NetworkObjects networks) {
        this.host = host;
        this.networks = networks;
    }

    NetworkState map(Reading<Object> services, Reading<List<IscsiBinding>> iscsiBindings) {
        return new NetworkState(
                Mapping.list(host.value(HostProperty.PHYSICAL_NICS, Object.class), PhysicalNic.class, this::nic),
                new SwitchMapper(host).map(),
                new PortGroupMapper(host, networks).map(),
                VmkernelMapper.nics(host, services),
                VmkernelMapper.services(services),
                iscsiBindings,
                Mapping.list(
                        host.optional("config.network.rdmaDevice", Object.class),
                        HostRdmaDevice.class,
                        NetworkMapper::rdmaDevice));
    }

    private org.directpathguard.host.PhysicalNic nic(PhysicalNic nic) {
        String device = Mapping.text(nic.getDevice());
        if (device.isEmpty()) {
            throw NotUnderstoodException.at(HostProperty.PHYSICAL_NICS.path() + " device");
        }
        return new org.directpathguard.host.PhysicalNic(
                Mapping.text(nic.getKey()),
                device,
                host.address(nic.getPci(), HostProperty.PHYSICAL_NICS.path() + " " + device + " pci"),
                Tristate.of(nic.getLinkSpeed() != null));
    }

    private static RdmaDevice rdmaDevice(HostRdmaDevice device) {
        return new RdmaDevice(
                Mapping.text(device.device),
                device.backing instanceof HostRdmaDevicePnicBacking backing
                        ? Mapping.filled(backing.pairedUplink)
                        : Optional.empty());
    }
}
