package org.directpathguard.simulator.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.schema.Ordered;
import org.directpathguard.simulator.world.World;

/** The events of a server, the oldest first. The newest is also the event manager's {@code latestEvent}. */
public final class EventLog {

    private static final int KEPT = 5000;

    private final World world;
    private final ObjectReference manager;
    private final List<Element> events = new ArrayList<>();
    private int lastKey;

    /**
     * Starts empty.
     *
     * @param world where the entities are
     * @param manager the event manager
     */
    public EventLog(World world, ObjectReference manager) {
        this.world = world;
        this.manager = manager;
    }

    /**
     * Notes that something happened.
     *
     * @param type the event's type
     * @param user who did it, {@code DOMAIN\name}; empty for nobody
     * @param entity what it happened to
     * @param message the words
     * @param more properties of the event's own type
     * @return the event's key
     */
    public synchronized int add(String type, String user, ObjectReference entity, String message, List<Element> more) {
        lastKey++;
        Element event = Ordered.of(Vim.object(
                "event",
                type,
                List.of(
                        List.of(
                                Vim.text("key", lastKey),
                                Vim.text("chainId", lastKey),
                                Vim.text("createdTime", Instant.now()),
                                Vim.text("userName", user)),
                        Place.of(world, entity),
                        List.of(Vim.text("fullFormattedMessage", message)),
                        more)));
        events.add(event);
        if (events.size() > KEPT) {
            events.remove(0);
        }
        world.update(manager, data -> data.with("latestEvent", List.of(event)));
        return lastKey;
    }

    /** {@return all events that are still kept, the oldest first} */
    public synchronized List<Element> all() {
        return List.copyOf(events);
    }
}
