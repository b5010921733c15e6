package org.directpathguard.web.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.directpathguard.host.NetworkState;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.PortGroup;
import org.directpathguard.host.ServiceSelection;
import org.directpathguard.host.VirtualSwitch;
import org.directpathguard.host.VmkernelNic;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.StorageRoute;
import org.directpathguard.topology.Uplinks;

/** Draws PCI function, NIC, switch, port group, VMkernel services, and the storage that is reached over them. */
final class NetworkChain {

    private static final Set<String> NAMED_SERVICES = Set.of(
            "management",
            "vmotion",
            "vsan",
            "vsanWitness",
            "faultToleranceLogging",
            "vSphereReplication",
            "vSphereReplicationNFC",
            "vSphereProvisioning",
            "vSphereBackupNFC",
            "nvmeTcp",
            "nvmeRdma",
            "ptp");

    private final Removal removal;
    private final NetworkState network;
    private final GraphBuilder graph;
    private final PictureTexts texts;

    NetworkChain(Removal removal, GraphBuilder graph, PictureTexts texts) {
        this.removal = removal;
        this.network = removal.topology().snapshot().network();
        this.graph = graph;
        this.texts = texts;
    }

    void draw() {
        network.nics().orElse(List.of()).forEach(this::nic);
        network.switches().orElse(List.of()).forEach(this::virtualSwitch);
        network.portGroups().orElse(List.of()).forEach(this::portGroup);
        network.vmkernelNics().orElse(List.of()).forEach(this::vmkernelNic);
        removal.topology().storageRoutes().all().forEach(this::route);
    }

    private void nic(PhysicalNic nic) {
        Optional<PciAddress> address = nic.pci().value();
        Fate unknownPlace = removal.leaving().isEmpty() ? Fate.STAYS : Fate.UNKNOWN;
        Fate taken = isUplink(nic) ? Fate.LOST : Fate.LEAVES;
        Fate fate =
                address.map(place -> removal.takes(place) ? taken : Fate.STAYS).orElse(unknownPlace);
        String link = "picture.nic.link_" + nic.linkUp().name().toLowerCase(Locale.ROOT);
        graph.node(Ids.nic(nic), NodeKind.NIC, fate, nic.device(), List.of(texts.text(link)));
        address.ifPresent(place -> graph.edge(Ids.function(place), Ids.nic(nic), fate));
    }

    private void virtualSwitch(VirtualSwitch virtualSwitch) {
        List<PhysicalNic> uplinks = virtualSwitch.uplinks().stream()
                .flatMap(uplink -> nic(uplink.nicKey()).stream())
                .toList();
        String id = switchId(virtualSwitch);
        Fate fate = Removal.fate(new Uplinks(true, uplinks).fate(removal.leaving()));
        String kind = virtualSwitch.distributed() ? "picture.switch.distributed" : "picture.switch.standard";
        graph.node(id, NodeKind.SWITCH, fate, virtualSwitch.name(), List.of(texts.text(kind)));
        for (PhysicalNic uplink : uplinks) {
            graph.edge(Ids.nic(uplink), id, leaves(uplink) ? Fate.LOST : Fate.STAYS);
        }
    }

    private void portGroup(PortGroup group) {
        Fate fate = Removal.fate(removal.topology().network().uplinksOf(group).fate(removal.leaving()));
        String id = Ids.portGroup(group.key());
        graph.node(id, NodeKind.PORT_GROUP, fate, group.name(), List.of());
        network.switches().orElse(List.of()).stream()
                .filter(candidate -> candidate.name().equals(group.switchName())
                        || (!candidate.uuid().isEmpty() && candidate.uuid().equals(group.switchName())))
                .findFirst()
                .ifPresent(found -> graph.edge(switchId(found), id, fate));
    }

    private void vmkernelNic(VmkernelNic nic) {
        Fate fate = Removal.fate(removal.topology().network().uplinksOf(nic).fate(removal.leaving()));
        String id = Ids.vmkernelNic(nic.key());
        Stream<String> services = network.services().orElse(List.of()).stream()
                .filter(service -> service.vmkernelDevices().contains(nic.device())
                        || service.vmkernelDevices().contains(nic.key()))
                .map(ServiceSelection::nicType)
                .map(this::serviceName);
        List<String> lines = Stream.concat(services, nic.address().stream()).toList();
        graph.node(id, NodeKind.VMKERNEL_NIC, fate, nic.device(), lines);
        removal.topology()
                .network()
                .portGroupOf(nic)
                .ifPresent(group -> graph.edge(Ids.portGroup(group.key()), id, fate));
    }

    /** A service of a newer release is called what the API calls it. */
    private String serviceName(String type) {
        return NAMED_SERVICES.contains(type) ? texts.text("picture.service." + type) : type;
    }

    private void route(StorageRoute route) {
        Fate fate = route.isInDoubt(removal.leaving()) ? Fate.UNKNOWN : Removal.fate(route.fate(removal.leaving()));
        Optional<DatastorePlace> place = route.datastore();
        place.ifPresent(found ->
                graph.node(Ids.datastore(found), NodeKind.DATASTORE, fate, found.name(), Datastores.lines(found)));
        String target = place.map(Ids::datastore)
                .orElseGet(() -> "adapter " + route.adapterKey().orElse(""));
        for (StorageRoute.Carrier carrier : route.carriers()) {
            Fate way = Removal.fate(carrier.uplinks().fate(removal.leaving()));
            graph.edge(Ids.vmkernelNic(carrier.nic().key()), target, way);
        }
    }

    private boolean isUplink(PhysicalNic nic) {
        return network.switches().orElse(List.of()).stream()
                .flatMap(virtualSwitch -> virtualSwitch.uplinks().stream())
                .anyMatch(uplink ->
                        uplink.nicKey().equals(nic.key()) || uplink.nicKey().equals(nic.device()));
    }

    private boolean leaves(PhysicalNic nic) {
        return nic.pci().value().filter(removal::takes).isPresent();
    }

    private Optional<PhysicalNic> nic(String key) {
        return network.nics().orElse(List.of()).stream()
                .filter(nic -> nic.key().equals(key) || nic.device().equals(key))
                .findFirst();
    }

    private static String switchId(VirtualSwitch virtualSwitch) {
        return "switch " + virtualSwitch.name();
    }
}
