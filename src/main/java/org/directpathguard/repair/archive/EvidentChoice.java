package org.directpathguard.repair.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.directpathguard.pci.PciAddress;

/**
 * The choice when nobody named a function: only what the archive itself leaves no doubt about.
 *
 * <p>An archive does not say which buses lie behind a bridge. A bridge counts as being above a function of the same
 * segment with a higher bus number, and only where it is the only such bridge.
 */
final class EvidentChoice {

    private static final int LISTED = 20;

    private final Findings findings;
    private final List<List<PassthroughEntry>> devices;

    EvidentChoice(Findings findings) {
        this.findings = findings;
        this.devices = grouped(findings.entries());
    }

    Selection choose() throws AmbiguousDeviceException {
        if (devices.isEmpty()) {
            return new Selection(Set.of(), List.of(), List.of(), List.of());
        }
        Set<PassthroughEntry> chosen = new LinkedHashSet<>(devices.size() == 1 ? only(devices.get(0)) : known());
        if (chosen.stream().anyMatch(entry -> entry.source() == EntrySource.CONFIG_STORE)) {
            throw ambiguous("A row of ConfigStore is deleted only when its function is named.");
        }
        return new Selection(chosen, List.of(), List.of(), stays(findings.entries(), chosen));
    }

    /**
     * The only function there is, unless the hypervisor holds a storage or USB controller by an owner line of its own, and
     * this function is known and neither such a controller nor a bridge above one. So it is after a repair that left a
     * graphics card where it was: a second run must not take the card as well.
     */
    private List<PassthroughEntry> only(List<PassthroughEntry> device) {
        Set<PciAddress> heldControllers = new HashSet<>(findings.controllers());
        heldControllers.retainAll(findings.held());
        boolean elsewhere = device.stream().allMatch(EvidentChoice::isKnownToCarryNoDisk)
                && addresses(device).stream()
                        .noneMatch(
                                bridge -> heldControllers.stream().anyMatch(function -> mayBeAbove(bridge, function)));
        return elsewhere && !heldControllers.isEmpty() ? List.of() : device;
    }

    private static boolean isKnownToCarryNoDisk(PassthroughEntry entry) {
        return switch (entry.role()) {
            case NETWORK, OTHER -> true;
            case UNKNOWN -> isGraphicsCard(entry) || isNoFunction(entry);
            case STORAGE, USB, BRIDGE -> false;
        };
    }

    /** Whether its key is no address in either base, so that no function of any host is meant. */
    private static boolean isNoFunction(PassthroughEntry entry) {
        return entry.address().isEmpty() && entry.otherReading().isEmpty();
    }

    /**
     * Whether the vendor makes nothing but graphics cards under this number. NVIDIA's chipsets with disk controllers have
     * device numbers below 1000, those of ATI start with 43 (pci.ids); of every other vendor nothing is concluded.
     */
    private static boolean isGraphicsCard(PassthroughEntry entry) {
        String vendor = entry.vendorId().orElse("");
        String device = entry.deviceId().orElse("");
        return (vendor.equals("10de") && device.compareTo("1000") >= 0)
                || (vendor.equals("1002") && !device.isEmpty() && !device.startsWith("43"));
    }

    private List<PassthroughEntry> known() throws AmbiguousDeviceException {
        List<List<PassthroughEntry>> boot = devices.stream()
                .filter(device -> device.stream().anyMatch(entry -> entry.role().mayCarryTheBootDisk()))
                .toList();
        if (boot.size() > 1) {
            throw ambiguous("Several storage or USB controllers are in passthrough, and nothing proves which one the"
                    + " host boots from.");
        }
        Set<PciAddress> below = boot.isEmpty() ? findings.storage() : addresses(boot.get(0));
        List<PassthroughEntry> bridges = bridgesAbove(below);
        if (boot.isEmpty() && (bridges.isEmpty() || anyOfUnknownKind())) {
            throw ambiguous(
                    "Several functions are in passthrough, and none is known to be the storage or USB controller"
                            + " that the host boots from.");
        }
        List<PassthroughEntry> chosen = new ArrayList<>(bridges);
        boot.forEach(chosen::addAll);
        return chosen;
    }

    private List<PassthroughEntry> bridgesAbove(Set<PciAddress> functions) throws AmbiguousDeviceException {
        List<List<PassthroughEntry>> bridges = devices.stream()
                .filter(device -> device.stream().anyMatch(entry -> entry.isBridge() == BridgeEvidence.YES))
                .filter(device -> addresses(device).stream()
                        .anyMatch(bridge -> functions.stream().anyMatch(function -> mayBeAbove(bridge, function))))
                .toList();
        if (bridges.size() > 1) {
            throw ambiguous("Several PCI bridges are in passthrough, and the archive does not say which one the boot"
                    + " controller sits behind.");
        }
        return bridges.isEmpty() ? List.of() : bridges.get(0);
    }

    private boolean anyOfUnknownKind() {
        return findings.entries().stream().anyMatch(entry -> entry.role() == DeviceRole.UNKNOWN);
    }

    private AmbiguousDeviceException ambiguous(String matter) {
        return new AmbiguousDeviceException(
                matter + " In passthrough are: " + list(findings.entries()) + ".",
                "Name the function to give back to the hypervisor with --device, and leave the others as they are.",
                findings.entries());
    }

    private static boolean mayBeAbove(PciAddress bridge, PciAddress function) {
        return bridge.segment() == function.segment() && bridge.bus() < function.bus();
    }

    private static Set<PciAddress> addresses(List<PassthroughEntry> device) {
        return device.stream().flatMap(entry -> entry.address().stream()).collect(Collectors.toSet());
    }

    private static List<List<PassthroughEntry>> grouped(List<PassthroughEntry> entries) {
        Map<String, List<PassthroughEntry>> groups = new LinkedHashMap<>();
        for (PassthroughEntry entry : entries) {
            groups.computeIfAbsent(entry.function(), function -> new ArrayList<>())
                    .add(entry);
        }
        return List.copyOf(groups.values());
    }

    static List<ArchiveWarning> stays(List<PassthroughEntry> all, Set<PassthroughEntry> chosen) {
        List<PassthroughEntry> staying =
                all.stream().filter(entry -> !chosen.contains(entry)).toList();
        return staying.isEmpty()
                ? List.of()
                : List.of(new ArchiveWarning(
                        ArchiveWarning.Kind.OTHER_ENTRY_STAYS,
                        "Stays in passthrough: " + list(staying) + ".",
                        "If the host does not find its disks after the repair, one of these may carry them, or be the"
                                + " bridge above them: name it with --device."));
    }

    static String list(List<PassthroughEntry> entries) {
        List<String> texts =
                entries.stream().map(PassthroughEntry::describe).distinct().toList();
        String some = String.join("; ", texts.subList(0, Math.min(LISTED, texts.size())));
        return texts.size() > LISTED ? some + "; and " + (texts.size() - LISTED) + " more" : some;
    }
}
