package org.directpathguard.check;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.HostTopology;

/**
 * Finds the functions that a person means: a PCI address as the vSphere Client shows it, {@code vmhbaN}, {@code vmnicN}, or
 * {@code vendor:device}, which means every match.
 */
public final class DeviceSelector {

    private static final Pattern VENDOR_AND_DEVICE = Pattern.compile("[0-9a-f]{4}:[0-9a-f]{4}");
    private static final Pattern ADAPTER = Pattern.compile("vmhba\\d+");
    private static final Pattern NIC = Pattern.compile("vmnic\\d+");

    private final HostTopology topology;

    /**
     * Looks among the devices of one host.
     *
     * @param topology the host
     */
    public DeviceSelector(HostTopology topology) {
        this.topology = topology;
    }

    /**
     * Whether a text can name a device at all, on whatever host.
     *
     * @param text what a person wrote
     * @return true if it has one of the accepted forms
     */
    public static boolean isWellFormed(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return PciSpelling.VSPHERE.parse(wanted).isPresent()
                || VENDOR_AND_DEVICE.matcher(wanted).matches()
                || ADAPTER.matcher(wanted).matches()
                || NIC.matcher(wanted).matches();
    }

    /**
     * Finds every device that was asked for.
     *
     * @param texts what a person wrote, one device each
     * @return the functions
     * @throws NoVerdictException if one of them names nothing on this host
     */
    public Set<PciAddress> select(Collection<String> texts) throws NoVerdictException {
        Set<PciAddress> found = new TreeSet<>();
        for (String text : texts) {
            found.addAll(select(text));
        }
        return found;
    }

    private Set<PciAddress> select(String text) throws NoVerdictException {
        HostSnapshot snapshot = topology.snapshot();
        if (snapshot.pci().functions().isMissing()) {
            throw new NoVerdictException(
                    "The PCI devices of " + snapshot.identity().name() + " could not be read ("
                            + snapshot.pci()
                                    .functions()
                                    .gap()
                                    .map(gap -> gap.sentence())
                                    .orElse("") + ").",
                    "Give the account System.Read on the host, or read the inventory again.");
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Set<PciAddress> found = lookUp(wanted);
        Set<PciAddress> listed = found.stream()
                .filter(address -> topology.function(address).isPresent())
                .collect(Collectors.toCollection(TreeSet::new));
        if (listed.isEmpty() || listed.size() < found.size()) {
            throw new NoVerdictException(
                    snapshot.identity().name() + " has no PCI device '" + text + "'.",
                    "Give an address as the vSphere Client shows it (0000:00:1f.2), a vmhba or vmnic name, or vendor:device. "
                            + known());
        }
        return listed;
    }

    private Set<PciAddress> lookUp(String wanted) {
        Optional<PciAddress> address = PciSpelling.VSPHERE.parse(wanted);
        if (address.isPresent()) {
            return Set.of(address.get());
        }
        if (VENDOR_AND_DEVICE.matcher(wanted).matches()) {
            return topology.functions().stream()
                    .filter(function -> function.identity().vendorAndDevice().equals(wanted))
                    .map(PciFunction::address)
                    .collect(Collectors.toSet());
        }
        if (NIC.matcher(wanted).matches()) {
            return topology.snapshot().network().nics().orElse(List.of()).stream()
                    .filter(nic -> nic.device().equalsIgnoreCase(wanted))
                    .map(PhysicalNic::pci)
                    .flatMap(pci -> pci.value().stream())
                    .collect(Collectors.toSet());
        }
        return topology.adapters().stream()
                .filter(place -> place.certainty() == AdapterPlace.Certainty.KNOWN)
                .filter(place -> place.adapter().device().equalsIgnoreCase(wanted))
                .flatMap(place -> place.functions().stream())
                .collect(Collectors.toSet());
    }

    private String known() {
        List<String> adapters = topology.adapters().stream()
                .filter(place -> place.certainty() == AdapterPlace.Certainty.KNOWN)
                .map(place -> place.adapter().device() + " = "
                        + place.functions().stream().map(PciAddress::toString).collect(Collectors.joining(", ")))
                .toList();
        return adapters.isEmpty() ? "" : "Storage adapters here: " + String.join("; ", adapters) + ".";
    }
}
