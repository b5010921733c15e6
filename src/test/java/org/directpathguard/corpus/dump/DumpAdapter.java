package org.directpathguard.corpus.dump;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host bus adapter ({@code vmhbaN}) of {@code config.storageDevice.hostBusAdapter}. */
public final class DumpAdapter {

    /** The bus of an address, with or without its segment. */
    private static final Pattern BUS = Pattern.compile("(?:[0-9a-fA-F]{4}:)?([0-9a-fA-F]{2}):[0-9a-fA-F]{2}\\.[0-7]");

    private final String type;
    private final String device;
    private final String driver;
    private final String model;
    private final List<Node> more = new ArrayList<>();
    private Optional<String> pci = Optional.empty();
    private Optional<String> protocol = Optional.empty();
    private Optional<Integer> bus = Optional.empty();
    private boolean listed = true;

    private DumpAdapter(String type, String device, String driver, String model) {
        this.type = type;
        this.device = device;
        this.driver = driver;
        this.model = model;
    }

    /** SATA, IDE, and every RAID card with a block driver. */
    public static DumpAdapter block(String device, String pci) {
        return new DumpAdapter("HostBlockHba", device, "vmw_ahci", "AHCI Controller").at(pci);
    }

    public static DumpAdapter parallelScsi(String device, String pci) {
        return new DumpAdapter("HostParallelScsiHba", device, "pvscsi", "PVSCSI SCSI Controller").at(pci);
    }

    public static DumpAdapter serialAttached(String device, String pci) {
        return new DumpAdapter("HostSerialAttachedHba", device, "lsi_msgpt2", "LSI2008")
                .at(pci)
                .and(Node.of("nodeWorldWideName", "500605b001234567"));
    }

    public static DumpAdapter fibreChannel(String device, String pci) {
        return new DumpAdapter("HostFibreChannelHba", device, "lpfc", "Emulex LPe35000 Fibre Channel Adapter")
                .at(pci)
                .worldWide();
    }

    /** Fibre Channel over Ethernet in software: no PCI address, but a NIC below it. */
    public static DumpAdapter softwareFcoe(String device, String nic) {
        return new DumpAdapter("HostFibreChannelOverEthernetHba", device, "fcoe", "Intel FCoE")
                .worldWide()
                .and(Node.of("underlyingNic", nic))
                .and(Node.of("linkInfo")
                        .leaf("vnportMac", "00:11:22:33:44:55")
                        .leaf("fcfMac", "00:11:22:33:44:66")
                        .leaf("vlanId", 100))
                .and(Node.of("isSoftwareFcoe", true));
    }

    public static DumpAdapter hardwareIscsi(String device, String pci) {
        return iscsi(device, "qla4xxx", false).at(pci);
    }

    /** The software initiator: it belongs to no PCI function. */
    public static DumpAdapter softwareIscsi(String device, String... targets) {
        DumpAdapter adapter = iscsi(device, "iscsi_vmk", true);
        for (String target : targets) {
            adapter.and(Node.of("configuredSendTarget").leaf("address", target).leaf("port", 3260));
        }
        return adapter;
    }

    /** NVMe over PCI Express, as 7.0 and later know it. */
    public static DumpAdapter nvme(String device, String pci) {
        return new DumpAdapter("HostPcieHba", device, "nvme_pcie", "NVMe SSD Controller")
                .at(pci)
                .protocol("nvme");
    }

    public static DumpAdapter nvmeOverTcp(String device, String nic) {
        return new DumpAdapter("HostTcpHba", device, "nvmetcp", "VMware NVMe over TCP Storage Adapter")
                .protocol("nvme")
                .and(Node.of("associatedPnic", nic));
    }

    public static DumpAdapter nvmeOverRdma(String device, String rdmaDevice) {
        return new DumpAdapter("HostRdmaHba", device, "nvmerdma", "VMware NVMe over RDMA Storage Adapter")
                .protocol("nvme")
                .and(Node.of("associatedRdmaDevice", rdmaDevice));
    }

    /** A USB stick or SD card: the host gives no PCI address for it. */
    public static DumpAdapter usb(String device) {
        return new DumpAdapter("HostBlockHba", device, "vmkusb", "USB Storage Controller");
    }

    /** An adapter of a type that govc writes as the base class. */
    public static DumpAdapter plain(String device, String pci) {
        return new DumpAdapter("HostHostBusAdapter", device, "nhpsa", "Smart Storage PQI").at(pci);
    }

    public DumpAdapter at(String address) {
        pci = Optional.of(address);
        return this;
    }

    public DumpAdapter withoutPci() {
        pci = Optional.empty();
        return this;
    }

    /** The bus number, where it is not that of the address. */
    public DumpAdapter bus(int number) {
        bus = Optional.of(number);
        return this;
    }

    public DumpAdapter protocol(String storageProtocol) {
        protocol = Optional.of(storageProtocol);
        return this;
    }

    /** Known to the topologies only: govc leaves out an adapter whose type it does not know. */
    public DumpAdapter dropped() {
        listed = false;
        return this;
    }

    boolean listed() {
        return listed;
    }

    String device() {
        return device;
    }

    String key() {
        return "key-vim." + type.replaceFirst("^Host", "host.") + "-" + device;
    }

    /** {@return the name of the class without {@code Host} and {@code Hba}, as targets spell it} */
    String kind() {
        return type.replaceFirst("^Host", "").replaceFirst("Hba$", "");
    }

    boolean carriesNamespaces() {
        return protocol.equals(Optional.of("nvme"));
    }

    Node toNode() {
        int ofTheAddress = pci.map(BUS::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.parseInt(match.group(1), 16))
                .orElse(0);
        return Node.of("hostBusAdapter")
                .type(type)
                .leaf("key", key())
                .leaf("device", device)
                .leaf("bus", bus.orElse(ofTheAddress))
                .leaf("status", "unknown")
                .leaf("model", model)
                .leaf("driver", driver)
                .leaf("pci", pci)
                .leaf("storageProtocol", protocol)
                .with(more.stream().map(Node::copy));
    }

    private static DumpAdapter iscsi(String device, String driver, boolean software) {
        return new DumpAdapter("HostInternetScsiHba", device, driver, "iSCSI Adapter")
                .and(Node.of("isSoftwareBased", software))
                .and(Node.of("networkBindingSupport", software ? "optional" : "notsupported"))
                .and(Node.of("discoveryCapabilities"))
                .and(Node.of("discoveryProperties"))
                .and(Node.of("authenticationCapabilities"))
                .and(Node.of("authenticationProperties"))
                .and(Node.of("ipCapabilities"))
                .and(Node.of("ipProperties").leaf("dhcpConfigurationEnabled", false))
                .and(Node.of("iScsiName", "iqn.1998-01.com.vmware:" + device));
    }

    private DumpAdapter worldWide() {
        return and(Node.of("portWorldWideName", 1152921504606846977L))
                .and(Node.of("nodeWorldWideName", 2305843009213693953L))
                .and(Node.of("portType", "fabric"))
                .and(Node.of("speed", 32));
    }

    private DumpAdapter and(Node node) {
        more.add(node);
        return this;
    }
}
