package org.directpathguard.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Stores the decisions of callers that come at the same time in one transaction: whoever is first takes the others' along,
 * since all of them have to wait for the chain's end anyway. All of a transaction are stored, or none.
 */
final class DecisionQueue {

    private static final int MOST = 64;

    private final Database database;
    private final Ledger ledger;
    private final Queue<Waiting> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    DecisionQueue(Database database, Ledger ledger) {
        this.database = database;
        this.ledger = ledger;
    }

    /** One decision and what became of it. The lock guards the outcome; both empty: nobody has taken it along. */
    private static final class Waiting {

        private final NewDecision fresh;
        private Optional<StoredDecision> stored = Optional.empty();
        private Optional<LedgerUnavailableException> failure = Optional.empty();

        private Waiting(NewDecision fresh) {
            this.fresh = fresh;
        }

        private boolean isOpen() {
            return stored.isEmpty() && failure.isEmpty();
        }
    }

    /** Returns when it is committed, by this thread or by another one. */
    StoredDecision store(NewDecision fresh) throws LedgerUnavailableException {
        Waiting own = new Waiting(fresh);
        waiting.add(own);
        turn.lock();
        try {
            if (own.isOpen()) {
                commit(withOthers(own));
            }
            if (own.failure.isPresent()) {
                throw own.failure.get();
            }
            return own.stored.orElseThrow();
        } finally {
            turn.unlock();
        }
    }

    private List<Waiting> withOthers(Waiting own) {
        // It is still there unless a transaction that had taken it along ended in a way that nobody foresaw.
        waiting.remove(own);
        List<Waiting> together = new ArrayList<>(List.of(own));
        for (Waiting next = waiting.poll(); next != null; next = waiting.poll()) {
            together.add(next);
            if (together.size() == MOST) {
                break;
            }
        }
        return together;
    }

    private void commit(List<Waiting> together) {
        List<NewDecision> fresh = together.stream().map(one -> one.fresh).toList();
        try {
            List<StoredDecision> stored = database.note(sql -> Decisions.store(sql, ledger, fresh));
            for (int i = 0; i < together.size(); i++) {
                together.get(i).stored = Optional.of(stored.get(i));
            }
        } catch (LedgerUnavailableException failure) {
            together.forEach(one -> one.failure = Optional.of(failure));
        }
    }
}
