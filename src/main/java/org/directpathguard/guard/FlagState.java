package org.directpathguard.guard;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciAddress;

/**
 * The passthrough flags of a function.
 *
 * @param address the function
 * @param enabled configured for passthrough: {@code yes}, {@code no} or {@code unknown}
 * @param active in passthrough now: {@code yes}, {@code no} or {@code unknown}
 */
public record FlagState(String address, String enabled, String active) {

    static List<FlagState> of(HostSnapshot snapshot, Collection<PciAddress> functions) {
        return rows(snapshot, functions).stream()
                .map(row -> new FlagState(row.address().toString(), word(row.enabled()), word(row.active())))
                .toList();
    }

    /** Whether every function is there and set as wanted. */
    static boolean areSet(HostSnapshot snapshot, Collection<PciAddress> functions, boolean enabled) {
        List<PassthroughRow> rows = rows(snapshot, functions);
        return rows.size() == functions.size() && rows.stream().allMatch(row -> row.enabled() == Tristate.of(enabled));
    }

    private static List<PassthroughRow> rows(HostSnapshot snapshot, Collection<PciAddress> functions) {
        return snapshot.pci().passthrough().orElse(List.of()).stream()
                .filter(row -> functions.contains(row.address()))
                .toList();
    }

    private static String word(Tristate flag) {
        return flag.name().toLowerCase(Locale.ROOT);
    }
}
