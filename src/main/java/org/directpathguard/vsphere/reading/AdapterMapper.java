package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostBlockHba;
import com.vmware.vim25.HostFibreChannelHba;
import com.vmware.vim25.HostFibreChannelOverEthernetHba;
import com.vmware.vim25.HostHostBusAdapter;
import com.vmware.vim25.HostInternetScsiHba;
import com.vmware.vim25.HostInternetScsiHbaSendTarget;
import com.vmware.vim25.HostInternetScsiHbaStaticTarget;
import com.vmware.vim25.HostParallelScsiHba;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.AdapterKind;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.vsphere.newer.HostPcieHba;
import org.directpathguard.vsphere.newer.HostRdmaHba;
import org.directpathguard.vsphere.newer.HostSerialAttachedHba;
import org.directpathguard.vsphere.newer.HostTcpHba;

/** Storage adapters. */
final class AdapterMapper {

    private static final String PATH = HostProperty.ADAPTERS.path();

    private final Mapping host;
    private final Strangers strangers;

    AdapterMapper(Mapping host, Strangers strangers) {
        this.host = host;
        this.strangers = strangers;
    }

    Reading<List<Adapter>> map() {
        return Mapping.list(host.value(HostProperty.ADAPTERS, Object.class), HostHostBusAdapter.class, this::adapter);
    }

    private Adapter adapter(HostHostBusAdapter adapter) {
        String device = Mapping.text(adapter.getDevice());
        strangers.meet(host.bag().remarks(), adapter, PATH, device);
        boolean busTold = !host.bag().remarks().isUnread(adapter, "bus");
        return new Adapter(
                Mapping.text(adapter.getKey()),
                device,
                kind(adapter),
                host.address(adapter.getPci(), PATH + " " + device + " pci"),
                busTold ? Optional.of(adapter.getBus()) : Optional.empty(),
                Mapping.text(adapter.getDriver()),
                Mapping.text(adapter.getModel()),
                isSoftware(adapter),
                nic(adapter),
                adapter instanceof HostRdmaHba rdma ? Mapping.filled(rdma.associatedRdmaDevice) : Optional.empty(),
                adapter instanceof HostInternetScsiHba iscsi ? targets(iscsi) : List.of());
    }

    private AdapterKind kind(HostHostBusAdapter adapter) {
        if (host.bag().remarks().unknownType(adapter).isPresent()) {
            return AdapterKind.UNKNOWN;
        }
        if (adapter instanceof HostFibreChannelOverEthernetHba) {
            return AdapterKind.FIBRE_CHANNEL_OVER_ETHERNET;
        }
        if (adapter instanceof HostFibreChannelHba) {
            return AdapterKind.FIBRE_CHANNEL;
        }
        if (adapter instanceof HostBlockHba) {
            return AdapterKind.BLOCK;
        }
        if (adapter instanceof HostParallelScsiHba) {
            return AdapterKind.PARALLEL_SCSI;
        }
        if (adapter instanceof HostInternetScsiHba) {
            return AdapterKind.INTERNET_SCSI;
        }
        return newerKind(adapter);
    }

    private static AdapterKind newerKind(HostHostBusAdapter adapter) {
        if (adapter instanceof HostSerialAttachedHba) {
            return AdapterKind.SERIAL_ATTACHED;
        }
        if (adapter instanceof HostPcieHba) {
            return AdapterKind.PCIE;
        }
        if (adapter instanceof HostRdmaHba) {
            return AdapterKind.RDMA;
        }
        return adapter instanceof HostTcpHba ? AdapterKind.TCP : AdapterKind.PLAIN;
    }

    /** A flag that was left out counts as hardware: it then needs a place on the PCI bus, or is of unknown place. */
    private boolean isSoftware(HostHostBusAdapter adapter) {
        if (adapter instanceof HostInternetScsiHba iscsi) {
            return host.flag(iscsi, "isSoftwareBased", iscsi.isIsSoftwareBased())
                    .isYes();
        }
        if (adapter instanceof HostFibreChannelOverEthernetHba fcoe) {
            return host.flag(fcoe, "isSoftwareFcoe", fcoe.isIsSoftwareFcoe()).isYes();
        }
        return adapter instanceof HostTcpHba;
    }

    private static Optional<String> nic(HostHostBusAdapter adapter) {
        if (adapter instanceof HostFibreChannelOverEthernetHba fcoe) {
            return Mapping.filled(fcoe.getUnderlyingNic());
        }
        return adapter instanceof HostTcpHba tcp ? Mapping.filled(tcp.associatedPnic) : Optional.empty();
    }

    private static List<String> targets(HostInternetScsiHba adapter) {
        return Stream.concat(
                        Mapping.listOf(adapter.getConfiguredSendTarget()).stream()
                                .map(HostInternetScsiHbaSendTarget::getAddress),
                        Mapping.listOf(adapter.getConfiguredStaticTarget()).stream()
                                .map(HostInternetScsiHbaStaticTarget::getAddress))
                .flatMap(address -> Mapping.filled(address).stream())
                .distinct()
                .toList();
    }
}
