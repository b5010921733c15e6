package org.directpathguard.simulator.collect;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;

/** Turns what a client knows and what is true now into object updates, up to a number of objects. */
final class Difference {

    private final int limit;
    private int updates;
    private boolean truncated;
    private final List<Element> filterSets = new ArrayList<>();
    private final Map<ObjectReference, Map<ObjectReference, Reading>> told = new LinkedHashMap<>();

    Difference(int limit) {
        this.limit = limit;
    }

    void add(ObjectReference filter, Map<ObjectReference, Reading> before, Map<ObjectReference, Reading> now) {
        Map<ObjectReference, Reading> toldHere = new LinkedHashMap<>(before);
        List<Element> objectSet = new ArrayList<>();
        before.keySet().stream().filter(gone -> !now.containsKey(gone)).forEach(gone -> {
            if (room()) {
                toldHere.remove(gone);
                objectSet.add(update("leave", gone, List.of(), List.of()));
            }
        });
        now.forEach((reference, reading) -> {
            Optional<Element> update = update(Optional.ofNullable(before.get(reference)), reading);
            if (update.isPresent() && room()) {
                toldHere.put(reference, reading);
                objectSet.add(update.get());
            }
        });
        told.put(filter, toldHere);
        if (!objectSet.isEmpty()) {
            filterSets.add(Vim.object("filterSet", "", List.of(List.of(Vim.reference("filter", filter)), objectSet)));
        }
    }

    boolean isEmpty() {
        return filterSets.isEmpty();
    }

    boolean isTruncated() {
        return truncated;
    }

    Map<ObjectReference, Map<ObjectReference, Reading>> told() {
        return told;
    }

    List<Element> filterSets() {
        return filterSets;
    }

    private boolean room() {
        if (limit > 0 && updates >= limit) {
            truncated = true;
            return false;
        }
        updates++;
        return true;
    }

    private static Optional<Element> update(Optional<Reading> before, Reading now) {
        if (before.isEmpty()) {
            return Optional.of(update("enter", now.reference(), changes(Map.of(), now.values()), now.missingSet()));
        }
        List<Element> changes = changes(before.get().values(), now.values());
        boolean sameMissing =
                before.get().missing().keySet().equals(now.missing().keySet());
        return changes.isEmpty() && sameMissing
                ? Optional.empty()
                : Optional.of(update("modify", now.reference(), changes, now.missingSet()));
    }

    private static List<Element> changes(Map<String, Element> before, Map<String, Element> now) {
        List<Element> changes = new ArrayList<>();
        now.forEach((path, value) -> {
            if (!Objects.equals(before.get(path), value)) {
                changes.add(Vim.data("changeSet", Vim.text("name", path), Vim.text("op", "assign"), value));
            }
        });
        before.keySet().stream()
                .filter(path -> !now.containsKey(path))
                .map(path -> Vim.data("changeSet", Vim.text("name", path), Vim.text("op", "assign")))
                .forEach(changes::add);
        return changes;
    }

    private static Element update(
            String kind, ObjectReference object, List<Element> changeSet, List<Element> missingSet) {
        return Vim.object(
                "objectSet",
                "",
                List.of(List.of(Vim.text("kind", kind), Vim.reference("obj", object)), changeSet, missingSet));
    }
}
