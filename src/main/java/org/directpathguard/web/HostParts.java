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

    /** What could be found, by every name it goes by; they are put together only for what is shown. */
    private record Candidate(NodeKind kind, List<String> names) {

        boolean isCalled(String word) {
            return names.stream().anyMatch(name -> containsWhateverTheCase(name, word));
        }

        Part part() {
            return new Part(kind, String.join(" ", names));
        }
    }

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
                .filter(candidate -> candidate.isCalled(word))
                .findFirst()
                .map(Candidate::part);
    }

    private static Stream<Candidate> all(HostSnapshot host) {
        return Stream.of(
                        each(host.storage().adapters())
                                .map(adapter ->
                                        new Candidate(NodeKind.ADAPTER, List.of(adapter.device(), adapter.model()))),
                        each(host.network().nics()).map(nic -> new Candidate(NodeKind.NIC, List.of(nic.device()))),
                        each(host.pci().functions()).map(HostParts::candidate),
                        each(host.datastores())
                                .map(datastore -> new Candidate(NodeKind.DATASTORE, List.of(datastore.name()))),
                        each(host.storage().disks())
                                .map(disk -> new Candidate(
                                        NodeKind.DISK, List.of(disk.displayName(), disk.canonicalName()))),
                        each(host.machines()).map(machine -> new Candidate(NodeKind.MACHINE, List.of(machine.name()))))
                .flatMap(candidates -> candidates);
    }

    private static <T> Stream<T> each(Reading<List<T>> reading) {
        return reading.value().stream().flatMap(List::stream);
    }

    private static Candidate candidate(PciFunction function) {
        return new Candidate(
                NodeKind.FUNCTION,
                List.of(
                        function.address().toString(),
                        function.displayName(),
                        function.identity().vendorAndDevice()));
    }

    /** Most places are passed over by their first letter: this runs over every name of a large fleet. */
    private static boolean containsWhateverTheCase(String text, String word) {
        char small = Character.toLowerCase(word.charAt(0));
        char large = Character.toUpperCase(small);
        for (int start = 0; start <= text.length() - word.length(); start++) {
            char letter = text.charAt(start);
            if ((letter == small || letter == large) && text.regionMatches(true, start, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
