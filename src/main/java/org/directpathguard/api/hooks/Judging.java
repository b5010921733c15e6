package org.directpathguard.api.hooks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.Verdict;
import org.directpathguard.guard.DecisionDesk;
import org.directpathguard.guard.HandedOut;
import org.directpathguard.guard.Question;
import org.directpathguard.host.InventoryException;
import org.directpathguard.inventory.Fleet;
import org.directpathguard.inventory.FleetHost;
import org.directpathguard.inventory.KnownHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Judges what outside systems ask; there always is an answer, and in time. */
@Component
class Judging {

    /** Nanoseconds between two looks for a free thread. */
    private static final long PAUSE = 2_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(Judging.class);

    private final Fleet fleet;
    private final Checker checker;
    private final DecisionDesk desk;
    private final HookWorkers workers;
    private final Duration patience;

    Judging(Fleet fleet, Checker checker, DecisionDesk desk, HookWorkers workers, HookProperties properties) {
        this.fleet = fleet;
        this.checker = checker;
        this.desk = desk;
        this.workers = workers;
        this.patience = properties.patience();
    }

    /** Judges each host of a question by itself, and what is asked of one host together. */
    List<Judgement> judge(List<Ask> asks, Asker asker) {
        long end = System.nanoTime() + patience.toNanos();
        Map<Ask, Future<Judgement>> running = new LinkedHashMap<>();
        List<Judgement> judgements = new ArrayList<>();
        for (Ask ask : Ask.joined(asks, this::place)) {
            begin(ask, asker, running.isEmpty() ? System.nanoTime() : end)
                    .ifPresentOrElse(
                            future -> running.put(ask, future),
                            () -> judgements.add(Judgement.none(
                                    ask.host(), "Too many questions are waiting already.", "Ask again in a moment.")));
        }
        running.forEach((ask, future) -> judgements.add(await(ask, future, end)));
        return judgements;
    }

    /** A question waits for nobody else's; but a plan or a cluster with more hosts than there are threads waits for its own. */
    private Optional<Future<Judgement>> begin(Ask ask, Asker asker, long end) {
        while (true) {
            try {
                return Optional.of(workers.submit(() -> judge(ask, asker)));
            } catch (RejectedExecutionException busy) {
                if (System.nanoTime() - end >= 0) {
                    return Optional.empty();
                }
                LockSupport.parkNanos(PAUSE);
                if (Thread.currentThread().isInterrupted()) {
                    return Optional.empty();
                }
            }
        }
    }

    private List<FleetHost> called(String name) {
        return fleet.called(Optional.empty(), List.of(name));
    }

    /** Name, managed object id and UUID of a host are one place. */
    private String place(String name) {
        List<FleetHost> found = called(name);
        return found.size() == 1 ? found.get(0).id() : name.toLowerCase(Locale.ROOT);
    }

    private Judgement await(Ask ask, Future<Judgement> future, long end) {
        try {
            return future.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            future.cancel(true);
            return Judgement.none(
                    ask.host(),
                    "The host could not be judged within " + patience.toSeconds() + " seconds.",
                    "Ask again; if it stays, look how its vCenter answers (GET /api/v1/hosts).");
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
            return Judgement.none(ask.host(), "The service is ending.", "Ask again in a moment.");
        } catch (ExecutionException unforeseen) {
            LOG.error("A hook could not be answered for a reason that was not foreseen", unforeseen.getCause());
            return Judgement.none(
                    ask.host(), "The service failed.", "Ask again; if it stays, look into the log of the service.");
        }
    }

    private Judgement judge(Ask ask, Asker asker) {
        try {
            List<FleetHost> found = called(ask.host().strip());
            if (found.size() != 1) {
                return found.isEmpty()
                        ? Judgement.none(
                                ask.host(),
                                "There is no such host.",
                                "GET /api/v1/hosts lists the hosts that are known.")
                        : Judgement.none(ask.host(), "More than one host is called that.", "Name it by its UUID.");
            }
            return judge(found.get(0), ask, asker);
        } catch (InventoryException failure) {
            return Judgement.none(ask.host(), failure.problem(), failure.nextStep());
        }
    }

    private Judgement judge(FleetHost host, Ask ask, Asker asker) throws InventoryException {
        KnownHost known = fleet.known(host);
        Verdict verdict = checker.check(known.snapshot(), ask.devices(), !ask.enable(), known.freshness());
        String name = host.reference().name();
        if (!asker.recorded()) {
            return Judgement.of(name, CheckDocument.of(verdict), Optional.empty());
        }
        HandedOut decision = desk.handOut(
                verdict, host, new Question(ask.enable(), asker.requester(), asker.changeId(), asker.who()));
        return Judgement.of(name, decision.document(), Optional.of(decision));
    }
}
