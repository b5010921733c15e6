package org.directpathguard.simulator.machine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciClass;
import org.directpathguard.pci.PciSpelling;
import org.directpathguard.simulator.data.Element;

/** The passthrough rows of a host, and which functions leave together. */
final class PassthroughRows {

    private final Map<PciAddress, Element> rows = new LinkedHashMap<>();
    private final Map<PciAddress, Element> devices = new LinkedHashMap<>();

    PassthroughRows(Element host) {
        at(host, "config", "pciPassthruInfo").forEach(row -> address(row).ifPresent(id -> rows.put(id, row)));
        at(host, "hardware", "pciDevice").forEach(device -> address(device).ifPresent(id -> devices.put(id, device)));
    }

    private static List<Element> at(Element host, String parent, String array) {
        return host.child(parent).map(element -> element.all(array)).orElse(List.of());
    }

    private static Optional<PciAddress> address(Element element) {
        return PciSpelling.VSPHERE.parse(element.textAt("id"));
    }

    boolean knows(PciAddress function) {
        return rows.containsKey(function);
    }

    boolean isCapable(PciAddress function) {
        return flag(function, "passthruCapable");
    }

    Set<PciAddress> enabled() {
        return flagged("passthruEnabled");
    }

    Set<PciAddress> active() {
        return flagged("passthruActive");
    }

    private Set<PciAddress> flagged(String flag) {
        Set<PciAddress> functions = new LinkedHashSet<>();
        rows.keySet().stream().filter(function -> flag(function, flag)).forEach(functions::add);
        return functions;
    }

    private boolean flag(PciAddress function, String flag) {
        Element row = rows.get(function);
        return row != null && row.textAt(flag).equals("true");
    }

    /**
     * Everything that leaves with a function: those with the same dependent device, and what sits behind it where it is
     * a bridge. An empty dependent device groups nothing.
     */
    Set<PciAddress> group(PciAddress function) {
        Set<PciAddress> group = new LinkedHashSet<>(Set.of(function));
        Element row = rows.get(function);
        String dependent = row == null ? "" : row.textAt("dependentDevice");
        if (dependent.isEmpty()) {
            return group;
        }
        rows.forEach((other, otherRow) -> {
            if (otherRow.textAt("dependentDevice").equals(dependent)) {
                group.add(other);
            }
        });
        PciSpelling.VSPHERE.parse(dependent).filter(this::isBridge).ifPresent(bridge -> group.addAll(behind(bridge)));
        return group;
    }

    private boolean isBridge(PciAddress function) {
        Element device = devices.get(function);
        return device != null && new PciClass(Integer.parseInt(device.textAt("classId"))).isPciBridge();
    }

    private List<PciAddress> behind(PciAddress bridge) {
        List<PciAddress> behind = new ArrayList<>();
        devices.forEach((function, device) -> PciSpelling.VSPHERE
                .parse(device.textAt("parentBridge"))
                .filter(bridge::equals)
                .ifPresent(parent -> behind.add(function)));
        return behind;
    }

    /** The rows as they stand for these sets, with the labels that people gave to functions. */
    List<Element> with(Set<PciAddress> enabled, Set<PciAddress> active, Map<PciAddress, String> labels) {
        List<Element> result = new ArrayList<>();
        rows.forEach((function, row) -> {
            Element changed = row.with("passthruEnabled", enabled.contains(function))
                    .with("passthruActive", active.contains(function));
            String label = labels.get(function);
            result.add(label == null ? changed : changed.with("hardwareLabel", label));
        });
        return result;
    }
}
