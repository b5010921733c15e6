package org.directpathguard.simulator.account;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;

/** A login that has not ended. Safe for many threads. */
public final class Session {

    private final String key = UUID.randomUUID().toString();
    private final Account account;
    private final Instant loginTime = Instant.now();
    private final Map<String, SessionObject> objects = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Instant lastActive = loginTime;
    private volatile boolean open = true;

    Session(Account account) {
        this.account = account;
    }

    /** {@return the session's id; the same text is its cookie} */
    public String key() {
        return key;
    }

    /** {@return who logged in} */
    public Account account() {
        return account;
    }

    /** {@return false once it was logged out, closed or has expired} */
    public boolean isOpen() {
        return open;
    }

    void touch() {
        lastActive = Instant.now();
        calls.incrementAndGet();
    }

    Instant lastActive() {
        return lastActive;
    }

    void close() {
        open = false;
        objects.clear();
    }

    /**
     * Finds an object of this session.
     *
     * @param reference what the client calls it by
     * @return the object, or empty
     */
    public Optional<SessionObject> find(ObjectReference reference) {
        return Optional.ofNullable(objects.get(reference.id()));
    }

    /**
     * Keeps an object for the rest of the session.
     *
     * @param reference what the client calls it by
     * @param object the object
     */
    public void keep(ObjectReference reference, SessionObject object) {
        objects.put(reference.id(), object);
    }

    /**
     * Finds an object, or makes and keeps it.
     *
     * @param reference what the client calls it by
     * @param maker makes it
     * @return the object
     */
    public SessionObject keepUnlessThere(ObjectReference reference, Supplier<SessionObject> maker) {
        return objects.computeIfAbsent(reference.id(), id -> maker.get());
    }

    /**
     * Ends an object.
     *
     * @param reference what the client calls it by
     * @return true if there was one
     */
    public boolean drop(ObjectReference reference) {
        Optional<SessionObject> dropped = Optional.ofNullable(objects.remove(reference.id()));
        dropped.ifPresent(SessionObject::end);
        return dropped.isPresent();
    }

    /**
     * The session as clients see it.
     *
     * @param name the property that holds it
     * @return a UserSession
     */
    public Element described(String name) {
        return Vim.object(
                name,
                "UserSession",
                Vim.text("key", key),
                Vim.text("userName", account.principal()),
                Vim.text("fullName", account.name()),
                Vim.text("loginTime", loginTime),
                Vim.text("lastActiveTime", lastActive),
                Vim.text("locale", "en"),
                Vim.text("messageLocale", "en"),
                Vim.text("extensionSession", false),
                Vim.text("ipAddress", "127.0.0.1"),
                Vim.text("userAgent", ""),
                Vim.text("callCount", calls.get()));
    }
}
