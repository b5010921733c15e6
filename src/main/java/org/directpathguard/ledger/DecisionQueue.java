package org.directpathguard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Stores the decisions of callers that come at the same time in one transaction: whoever is first takes the others' along,
 * since all of them have to wait for the chain's end anyway, and a commit costs about the same for one as for ten. All of a
 * transaction are stored, or none.
 */
final class DecisionQueue {

    private static final int MOST = 64;

    /** Microseconds are much beside an insert, and little beside a commit: as long as each slice brings one more, it pays. */
    private static final long SLICE_NANOS = 100_000;

    private static final int MOST_SLICES = 10;

    private final Database database;
    private final Ledger ledger;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    /** How many the last transaction stored; belongs to whoever leads. */
    private int lastTogether;

    DecisionQueue(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** One decision, who waits for it, and what became of it; both empty: nobody has taken it along to the end. */
    private static final class Waiting {

        private final Decisions.Ready ready;
        private final Thread caller = Thread.currentThread();
        private volatile Optional<StoredDecision> stored = Optional.empty();
        private volatile Optional<LedgerUnavailableException> failure = Optional.empty();

        private Waiting(Decisions.Ready ready) {
            this.ready = ready;
        }

        private boolean isOpen() {
            return stored.isEmpty() && failure.isEmpty();
        }
    }

    /** Returns when it is committed, by this thread or by another one. */
    StoredDecision store(Decisions.Ready ready) throws LedgerUnavailableException {
        Waiting own = new Waiting(ready);
        waiting.add(own);
        boolean interrupted = false;
        while (own.isOpen()) {
            if (busy.compareAndSet(false, true)) {
                lead(own);
            } else {
                LockSupport.park(this);
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        if (own.failure.isPresent()) {
            throw own.failure.get();
        }
        return own.stored.orElseThrow();
    }

    private void lead(Waiting own) {
        try {
            if (own.isOpen()) {
                commit(withOthers(own));
            }
        } finally {
            busy.set(false);
            // Whoever came meanwhile found the queue busy and sleeps; one that comes now finds it free.
            Waiting next = waiting.peek();
            if (next != null) {
                LockSupport.unpark(next.caller);
            }
        }
    }

    private List<Waiting> withOthers(Waiting own) {
        waiting.remove(own);
        awaitOthers();
        List<Waiting> together = new ArrayList<>(List.of(own));
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
            if (together.size() == MOST) {
                break;
            }
        }
        lastTogether = together.size();
        return together;
    }

    /** A caller alone waits for nobody; only where the last ones had company more are likely on their way. */
    private void awaitOthers() {
        if (lastTogether <= 1) {
            return;
        }
        int before = -1;
        int now = waiting.size();
        for (int slice = 0; slice < MOST_SLICES && before < now && now < MOST; slice++) {
            LockSupport.parkNanos(this, SLICE_NANOS);
            before = now;
            now = waiting.size();
        }
    }

    private void commit(List<Waiting> together) {
        List<Waiting> others = together.subList(1, together.size());
        try {
            List<Decisions.Ready> ready =
                    together.stream().map(one -> one.ready).toList();
            List<StoredDecision> stored = database.note(sql -> Decisions.store(sql, ledger, ready));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).stored = Optional.of(stored.get(i));
            }
        } catch (LedgerUnavailableException failure) {
            together.forEach(one -> one.failure = Optional.of(failure));
        } catch (RuntimeException | Error unforeseen) {
            waiting.addAll(others); // nothing is stored of what they wait for, and each can see to it by itself
            if (others.isEmpty() || unforeseen instanceof Error) {
                throw unforeseen;
            }
            // One of them can't be stored; the others are not to suffer from it.
            commit(together.subList(0, 1));
            return;
        }
        others.forEach(other -> LockSupport.unpark(other.caller));
    }
}
