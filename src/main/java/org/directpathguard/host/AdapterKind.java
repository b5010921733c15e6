package org.directpathguard.host;

/** What the API type of an adapter says it is. */
public enum AdapterKind {
    /** {@code HostBlockHba}: IDE, SATA, many RAID controllers, USB. */
    BLOCK("block adapter"),
    /** {@code HostParallelScsiHba}. */
    PARALLEL_SCSI("SCSI adapter"),
    /** {@code HostSerialAttachedHba}. */
    SERIAL_ATTACHED("SAS adapter"),
    /** {@code HostFibreChannelHba}. */
    FIBRE_CHANNEL("Fibre Channel adapter"),
    /** {@code HostFibreChannelOverEthernetHba} (5.0). */
    FIBRE_CHANNEL_OVER_ETHERNET("FCoE adapter"),
    /** {@code HostInternetScsiHba}. */
    INTERNET_SCSI("iSCSI adapter"),
    /** {@code HostPcieHba} (7.0): NVMe on the PCI bus. */
    PCIE("NVMe adapter"),
    /** {@code HostRdmaHba} (7.0): NVMe over RDMA. */
    RDMA("NVMe/RDMA adapter"),
    /** {@code HostTcpHba} (7.0.3): NVMe over TCP. */
    TCP("NVMe/TCP adapter"),
    /** The plain base type {@code HostHostBusAdapter}, which old clients get for newer kinds such as NVMe. */
    PLAIN("storage adapter"),
    /** A type that is not known. */
    UNKNOWN("adapter of unknown type");

    private final String displayName;

    AdapterKind(String displayName) {
        this.displayName = displayName;
    }

    /** {@return the kind in words} */
    public String displayName() {
        return displayName;
    }
}
