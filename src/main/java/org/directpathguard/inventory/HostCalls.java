package org.directpathguard.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.directpathguard.host.HostReference;

/**
 * Which hosts may be meant by a name, a managed object id or a UUID, so that a question about one host is not held against
 * every other. Made anew by the first question after a change. Safe for many threads.
 */
final class HostCalls {

    private final Supplier<Collection<HostReference>> hosts;
    private final AtomicLong changes = new AtomicLong();
    private volatile Calls calls = new Calls(-1, Map.of());

    HostCalls(Supplier<Collection<HostReference>> hosts) {
        this.hosts = hosts;
    }

    /** Managed object ids by every word, as of so many changes. */
    private record Calls(long changes, Map<String, List<String>> byWord) {}

    /** To be called after a host came, left or is called something else. */
    void changed() {
        changes.incrementAndGet();
    }

    /** {@return managed object ids of all hosts that {@linkplain HostReference#isCalled are called} so, maybe of others too} */
    List<String> candidates(String word) {
        Calls known = calls;
        if (known.changes() != changes.get()) {
            known = read();
            calls = known;
        }
        return known.byWord().getOrDefault(folded(word), List.of());
    }

    private Calls read() {
        // Counted before the hosts are read: what changes meanwhile is read again by the next question.
        long before = changes.get();
        Map<String, List<String>> byWord = new HashMap<>();
        for (HostReference host : hosts.get()) {
            Stream.concat(Stream.of(host.name(), host.moid()), host.uuid().stream())
                    .map(HostCalls::folded)
                    .distinct()
                    .forEach(word -> byWord.computeIfAbsent(word, first -> new ArrayList<>(1))
                            .add(host.moid()));
        }
        return new Calls(before, byWord);
    }

    /** One spelling for all that {@link String#equalsIgnoreCase} takes for the same. */
    private static String folded(String word) {
        StringBuilder folded = new StringBuilder(word.length());
        word.codePoints()
                .map(point -> Character.toLowerCase(Character.toUpperCase(point)))
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
