package org.directpathguard.simulator.world;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;

/** All managed objects that every session sees, and when each of them changed last. Safe for many threads. */
public final class World {

    private final Map<String, ManagedObject> objects = new LinkedHashMap<>();
    private final Map<String, Long> changedAt = new LinkedHashMap<>();
    private long version;
    private long wakes;
    private int lastNumber = 1000;

    /**
     * Starts a world.
     *
     * @param initial its first objects
     */
    public World(Collection<ManagedObject> initial) {
        initial.forEach(object -> objects.put(object.reference().id(), object));
    }

    /**
     * Finds an object.
     *
     * @param reference what clients call it by; the id alone counts
     * @return the object as it is now, or empty
     */
    public synchronized Optional<ManagedObject> find(ObjectReference reference) {
        return Optional.ofNullable(objects.get(reference.id()));
    }

    /**
     * All objects of exactly one type.
     *
     * @param type a managed type
     * @return the objects, oldest first
     */
    public synchronized List<ManagedObject> ofType(String type) {
        return objects.values().stream()
                .filter(object -> object.reference().type().equals(type))
                .toList();
    }

    /** {@return every object as it is now} */
    public synchronized List<ManagedObject> all() {
        return List.copyOf(objects.values());
    }

    /**
     * Adds an object or puts another in its place.
     *
     * @param object the object
     */
    public synchronized void put(ManagedObject object) {
        objects.put(object.reference().id(), object);
        changed(object.reference());
    }

    /**
     * Removes an object.
     *
     * @param reference what clients call it by
     */
    public synchronized void remove(ObjectReference reference) {
        objects.remove(reference.id());
        changed(reference);
    }

    /**
     * Changes an object's properties; an object that is gone stays gone.
     *
     * @param reference what clients call it by
     * @param change makes the new properties from the old ones
     */
    public synchronized void update(ObjectReference reference, UnaryOperator<Element> change) {
        ManagedObject old = objects.get(reference.id());
        if (old != null) {
            Element changed = change.apply(old.data());
            if (!changed.equals(old.data())) {
                objects.put(reference.id(), old.with(changed));
                changed(reference);
            }
        }
    }

    /**
     * Runs several changes that every reader sees at once.
     *
     * @param changes what to do
     */
    public synchronized void atOnce(Runnable changes) {
        changes.run();
    }

    /** {@return a number that no object's id holds yet} */
    public synchronized int nextNumber() {
        lastNumber++;
        return lastNumber;
    }

    /** {@return the number of changes so far} */
    public synchronized long version() {
        return version;
    }

    /**
     * The objects that changed, were added or were removed.
     *
     * @param since the number of changes already known
     * @return their ids
     */
    public synchronized List<String> changedSince(long since) {
        List<String> ids = new ArrayList<>();
        changedAt.forEach((id, at) -> {
            if (at > since) {
                ids.add(id);
            }
        });
        return ids;
    }

    /**
     * Waits for a change.
     *
     * @param since the number of changes already known
     * @param deadline when to stop waiting
     * @param pointless asked before waiting: true if nobody wants to know any more
     * @throws InterruptedException if the server stops meanwhile
     */
    public synchronized void await(long since, Instant deadline, BooleanSupplier pointless)
            throws InterruptedException {
        long wakesBefore = wakes;
        long left = Instant.now().until(deadline, ChronoUnit.MILLIS);
        while (version == since && wakes == wakesBefore && left > 0 && !pointless.getAsBoolean()) {
            wait(left);
            left = Instant.now().until(deadline, ChronoUnit.MILLIS);
        }
    }

    /** Wakes everybody who waits, so that they look whether their session still holds. */
    public synchronized void wake() {
        wakes++;
        notifyAll();
    }

    private void changed(ObjectReference reference) {
        version++;
        changedAt.put(reference.id(), version);
        notifyAll();
    }
}
