package org.directpathguard.simulator.account;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of one server, and the tickets by which one session makes another. Safe for many threads. */
public final class Sessions {

    private final List<Account> accounts;
    private final Duration idleTimeout;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Map<String, Session> tickets = new ConcurrentHashMap<>();

    /**
     * Starts without a session.
     *
     * @param accounts who may log in
     * @param idleTimeout how long an unused session lives
     */
    public Sessions(List<Account> accounts, Duration idleTimeout) {
        this.accounts = List.copyOf(accounts);
        this.idleTimeout = idleTimeout;
    }

    /** {@return who may log in} */
    public List<Account> accounts() {
        return accounts;
    }

    /**
     * Logs in.
     *
     * @param name as typed
     * @param password as typed
     * @return the new session; empty if name or password are wrong
     */
    public Optional<Session> login(String name, String password) {
        return accounts.stream()
                .filter(account -> account.isCalled(name) && account.password().equals(password))
                .findFirst()
                .map(this::start);
    }

    private Session start(Account account) {
        Session session = new Session(account);
        open.put(session.key(), session);
        return session;
    }

    /**
     * Finds a session and notes that it was used.
     *
     * @param key its id
     * @return the session; empty if it ended or was idle for too long
     */
    public Optional<Session> use(String key) {
        Optional<Session> found = find(key);
        found.ifPresent(Session::touch);
        return found;
    }

    /**
     * Finds a session without using it.
     *
     * @param key its id
     * @return the session; empty if it ended or was idle for too long
     */
    public Optional<Session> find(String key) {
        Session session = open.get(key);
        if (session != null && session.lastActive().plus(idleTimeout).isBefore(Instant.now())) {
            end(session);
            return Optional.empty();
        }
        return Optional.ofNullable(session);
    }

    /** {@return the sessions that are open} */
    public List<Session> all() {
        return List.copyOf(open.values());
    }

    /**
     * Ends a session.
     *
     * @param session the session
     */
    public void end(Session session) {
        open.remove(session.key());
        session.close();
    }

    /** Ends every session, as a restart of the server or a long silence would. */
    public void endAll() {
        all().forEach(this::end);
    }

    /**
     * Gives out a ticket for a second session of the same account.
     *
     * @param session the first session
     * @return the ticket; it works once
     */
    public String ticket(Session session) {
        String ticket = "cst-VCT-" + UUID.randomUUID() + "--tp-" + session.key().substring(0, 8);
        tickets.put(ticket, session);
        return ticket;
    }

    /**
     * Turns a ticket into a session.
     *
     * @param ticket what {@link #ticket} gave out
     * @return the new session; empty if the ticket is unknown, used or its session has ended
     */
    public Optional<Session> redeem(String ticket) {
        return Optional.ofNullable(tickets.remove(ticket))
                .filter(Session::isOpen)
                .map(session -> start(session.account()));
    }
}
