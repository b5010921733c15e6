package org.directpathguard.host;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.directpathguard.pci.PciAddress;

/**
 * A storage adapter ({@code HostHostBusAdapter} and its kinds).
 *
 * @param key its key, to which topologies refer: {@code key-vim.host.<Class>-vmhbaN}
 * @param device {@code vmhbaN}
 * @param kind what the API type says it is
 * @param pci its function; unset for adapters without one (USB, software), missing when the text is no address
 * @param bus PCI bus number that the API reports beside it, empty when not reported
 * @param driver the VMkernel driver, may be empty text
 * @param model its model, may be empty text
 * @param software software iSCSI, software FCoE or NVMe/TCP: no controller of its own
 * @param associatedNic the {@code vmnicN} it works through (the API: {@code underlyingNic} of FCoE adapters, {@code HostTcpHba.associatedPnic} of NVMe/TCP ones)
 * @param associatedRdmaDevice the {@code vmrdmaN} it works through (NVMe/RDMA)
 * @param targetAddresses addresses of the iSCSI targets configured on it ({@code configuredSendTarget}, {@code
 *     configuredStaticTarget}), without port
 */
public record Adapter(
        String key,
        String device,
        AdapterKind kind,
        Reading<PciAddress> pci,
        Optional<Integer> bus,
        String driver,
        String model,
        boolean software,
        Optional<String> associatedNic,
        Optional<String> associatedRdmaDevice,
        List<String> targetAddresses) {

    /** Copies the list. */
    public Adapter {
        targetAddresses = List.copyOf(targetAddresses);
    }

    /** {@return true for the adapter that ESXi makes for USB mass storage; the API gives it no PCI address} */
    public boolean isUsb() {
        String driverName = driver.toLowerCase(Locale.ROOT);
        return driverName.contains("usb")
                || driverName.contains("umass")
                || model.toLowerCase(Locale.ROOT).contains("usb");
    }
}
