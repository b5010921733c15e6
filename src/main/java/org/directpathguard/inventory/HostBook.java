package org.directpathguard.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.SnapshotReceiver;

/** Every host of one inventory, as it was last read. Safe for many threads. */
final class HostBook implements SnapshotReceiver {

    private final Map<String, KeptHost> hosts = new ConcurrentHashMap<>();
    private final HostCalls calls =
            new HostCalls(() -> hosts.values().stream().map(KeptHost::reference).toList());
    private final FlagKeeper flags;

    HostBook(FlagKeeper flags) {
        this.flags = flags;
    }

    /** Takes the list of hosts over: new ones come in unread, others leave. */
    void list(Collection<HostReference> references) {
        Map<String, HostReference> listed =
                references.stream().collect(Collectors.toMap(HostReference::moid, reference -> reference, (a, b) -> a));
        hosts.keySet().retainAll(listed.keySet());
        listed.forEach((moid, reference) ->
                hosts.merge(moid, KeptHost.unread(reference), (kept, unread) -> kept.called(unread.reference())));
        calls.changed();
    }

    @Override
    public void received(HostSnapshot snapshot) {
        flags.note(snapshot);
        change(snapshot.identity().moid(), kept -> kept.read(snapshot));
    }

    @Override
    public void failed(HostReference host, InventoryException reason) {
        change(host.moid(), kept -> kept.failed(reason));
    }

    private void change(String moid, UnaryOperator<KeptHost> change) {
        Optional<HostReference> before = find(moid).map(KeptHost::reference);
        hosts.computeIfPresent(moid, (id, kept) -> change.apply(kept));
        if (!find(moid).map(KeptHost::reference).equals(before)) {
            calls.changed();
        }
    }

    void remove(String moid) {
        hosts.remove(moid);
        calls.changed();
    }

    boolean has(String moid) {
        return hosts.containsKey(moid);
    }

    Collection<KeptHost> all() {
        return List.copyOf(hosts.values());
    }

    /** Hosts that {@linkplain HostReference#isCalled are called} every one of these words. */
    List<KeptHost> called(List<String> words) {
        return words.stream().findFirst().map(calls::candidates).orElseGet(() -> List.copyOf(hosts.keySet())).stream()
                .flatMap(moid -> find(moid).stream())
                .filter(kept -> words.stream().allMatch(kept.reference()::isCalled))
                .toList();
    }

    List<HostReference> references(Predicate<KeptHost> wanted) {
        return hosts.values().stream().filter(wanted).map(KeptHost::reference).toList();
    }

    /** Hosts that were read before a moment, the oldest first. */
    List<HostReference> readBefore(Instant moment, int most) {
        return hosts.values().stream()
                .filter(kept -> kept.readAt().filter(moment::isAfter).isPresent())
                .sorted((one, other) -> one.readAt()
                        .orElse(Instant.EPOCH)
                        .compareTo(other.readAt().orElse(Instant.EPOCH)))
                .limit(most)
                .map(KeptHost::reference)
                .toList();
    }

    /** Hosts whose last reading failed before a moment. */
    List<HostReference> failedBefore(Instant moment, int most) {
        return hosts.values().stream()
                .filter(kept -> kept.failure()
                        .map(KeptHost.Failure::at)
                        .filter(moment::isAfter)
                        .isPresent())
                .limit(most)
                .map(KeptHost::reference)
                .toList();
    }

    Optional<KeptHost> find(String moid) {
        return Optional.ofNullable(hosts.get(moid));
    }
}
