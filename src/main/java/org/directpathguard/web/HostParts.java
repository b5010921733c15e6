package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.PciFunction;
import org.directpathguard.host.Reading;
import org.directpathguard.web.picture.NodeKind;

/** What a host consists of and what lies on it, by name: somebody who looks for a datastore wants the hosts that keep it. */
final class HostParts {

    private final Optional<HostSnapshot> snapshot;

    /**
     * A part that a search has found.
     *
     * @param kind what it is
     * @param name what it is called
     */
    record Part(NodeKind kind, String name) {}

    HostParts(Optional<HostSnapshot> snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Looks for a part.
     *
     * @param word what its name is to contain, whatever the case
     * @return the first one, devices before what lies on them
     */
    Optional<Part> find(String word) {
        return snapshot.stream()
                .flatMap(HostParts::all)
                .filter(part -> containsWhateverTheCase(part.name(), word))
                .findFirst();
    }

    private static Stream<Part> all(HostSnapshot host) {
        return Stream.of(
                        each(host.storage().adapters())
                                .map(adapter -> new Part(NodeKind.ADAPTER, adapter.device() + " " + adapter.model())),
                        each(host.network().nics()).map(nic -> new Part(NodeKind.NIC, nic.device())),
                        each(host.pci().functions()).map(function -> new Part(NodeKind.FUNCTION, name(function))),
                        each(host.datastores()).map(datastore -> new Part(NodeKind.DATASTORE, datastore.name())),
                        each(host.storage().disks())
                                .map(disk -> new Part(NodeKind.DISK, disk.displayName() + " " + disk.canonicalName())),
                        each(host.machines()).map(machine -> new Part(NodeKind.MACHINE, machine.name())))
                .flatMap(parts -> parts);
    }

    private static <T> Stream<T> each(Reading<List<T>> reading) {
        return reading.value().stream().flatMap(List::stream);
    }

    private static String name(PciFunction function) {
        return function.address() + " " + function.displayName() + " "
                + function.identity().vendorAndDevice();
    }

    private static boolean containsWhateverTheCase(String text, String word) {
        for (int start = 0; start <= text.length() - word.length(); start++) {
            if (text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
