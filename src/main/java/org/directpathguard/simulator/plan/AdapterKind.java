package org.directpathguard.simulator.plan;

/** The kinds of storage adapters, with the API's names for them and for what lies behind. */
public enum AdapterKind {
    /** SATA, IDE and RAID behind the block layer. */
    BLOCK("HostBlockHba", "BlockHba", "HostBlockAdapterTargetTransport", "scsi"),
    /** Parallel SCSI, RAID cards and the paravirtual adapter. */
    PARALLEL_SCSI("HostParallelScsiHba", "ParallelScsiHba", "HostParallelScsiTargetTransport", "scsi"),
    /** Serial attached SCSI. */
    SAS("HostSerialAttachedHba", "SerialAttachedHba", "HostSerialAttachedTargetTransport", "scsi"),
    /** Fibre Channel. */
    FIBRE_CHANNEL("HostFibreChannelHba", "FibreChannelHba", "HostFibreChannelTargetTransport", "scsi"),
    /** NVMe on PCI Express, known to the API since 7.0. */
    PCIE("HostPcieHba", "PcieHba", "HostPcieTargetTransport", "nvme"),
    /** iSCSI in software. */
    SOFTWARE_ISCSI("HostInternetScsiHba", "InternetScsiHba", "HostInternetScsiTargetTransport", "scsi");

    private final String type;
    private final String keyPart;
    private final String transport;
    private final String protocol;

    AdapterKind(String type, String keyPart, String transport, String protocol) {
        this.type = type;
        this.keyPart = keyPart;
        this.transport = transport;
        this.protocol = protocol;
    }

    /** {@return the API's type} */
    public String type() {
        return type;
    }

    /** {@return the type of the transport to what lies behind} */
    public String transport() {
        return transport;
    }

    /** {@return the protocol that 7.0 and newer name} */
    public String protocol() {
        return protocol;
    }

    /**
     * The key of an adapter.
     *
     * @param name for instance {@code vmhba0}
     * @return for instance {@code key-vim.host.BlockHba-vmhba0}
     */
    public String key(String name) {
        return "key-vim.host." + keyPart + "-" + name;
    }
}
