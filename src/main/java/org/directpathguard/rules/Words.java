package org.directpathguard.rules;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.HostTopology;

/** How findings name things. */
final class Words {

    private static final int LONGEST_LIST = 8;
    private static final long KIB = 1024;

    private final HostTopology topology;
    private final int leaving;

    Words(HostTopology topology, int leaving) {
        this.topology = topology;
        this.leaving = leaving;
    }

    /** {@return what leaves, as the middle of a sentence says it} */
    String theDevices() {
        return leaving > 1 ? "these devices" : "this device";
    }

    String host() {
        return topology.snapshot().identity().name();
    }

    /** For instance {@code 0000:00:1f.2 (Intel Corporation Ibex Peak SATA, 8086:3b25)}. */
    String function(PciAddress address) {
        return topology.function(address)
                .map(found -> "%s (%s, %s)"
                        .formatted(
                                address, found.displayName(), found.identity().vendorAndDevice()))
                .orElse(address.toString());
    }

    String nameOf(PciAddress address) {
        return topology.function(address).map(PciFunction::displayName).orElse("function that the host does not list");
    }

    String functions(Collection<PciAddress> addresses) {
        return list(addresses.stream().sorted().map(this::function));
    }

    static String machines(Collection<VirtualMachine> machines) {
        return count(machines.size(), "virtual machine")
                + namesInBrackets(machines.stream().map(VirtualMachine::name));
    }

    static String namesInBrackets(Stream<String> names) {
        String joined = list(names.sorted());
        return joined.isEmpty() ? "" : " (" + joined + ")";
    }

    static String list(Stream<String> names) {
        return list(names, ", ");
    }

    static String list(Stream<String> names, String between) {
        List<String> all = names.distinct().toList();
        String shown = all.stream().limit(LONGEST_LIST).collect(Collectors.joining(between));
        return all.size() > LONGEST_LIST ? shown + " and " + (all.size() - LONGEST_LIST) + " more" : shown;
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A size in the largest binary unit that leaves at least one. */
    static String size(long bytes) {
        String[] units = {"bytes", "KiB", "MiB", "GiB", "TiB", "PiB"};
        double value = bytes;
        int unit = 0;
        while (value >= KIB && unit < units.length - 1) {
            value /= KIB;
            unit++;
        }
        return String.format(Locale.ROOT, value >= 10 || unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }
}
