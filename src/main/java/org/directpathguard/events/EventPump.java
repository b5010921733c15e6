package org.directpathguard.events;

import java.util.List;
import org.directpathguard.ledger.Leadership;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;

/** Reads the ledger on and on, and sends what is due, in the one service that leads. */
class EventPump implements InitializingBean, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(EventPump.class);
    private static final int BATCH = 20;
    private static final long PAUSE = 1000;
    private static final long PAUSE_WITHOUT_SUBSCRIBERS = 60_000;

    private final Deliveries deliveries;
    private final Courier courier;
    private final List<Subscriber> subscribers;
    private final String source;
    private final Leadership leadership;
    private final Thread worker = new Thread(this::run, "events");

    EventPump(
            Deliveries deliveries,
            Courier courier,
            List<Subscriber> subscribers,
            String source,
            Leadership leadership) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.subscribers = List.copyOf(subscribers);
        this.source = source;
        this.leadership = leadership;
    }

    @Override
    public void afterPropertiesSet() {
        worker.setDaemon(true);
        worker.start();
    }

    private void run() {
        long pause = subscribers.isEmpty() ? PAUSE_WITHOUT_SUBSCRIBERS : PAUSE;
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(pause);
                pump();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round; what fails stays where it is and comes up again. */
    void pump() {
        if (!leadership.isHeld()) {
            return;
        }
        try {
            while (deliveries.collect(subscribers, source)) {
                LOG.debug("More of the ledger is to be read");
            }
            List<Delivery> due = subscribers.isEmpty() ? List.of() : deliveries.claim(BATCH);
            for (Delivery delivery : due) {
                courier.deliver(delivery);
            }
        } catch (LedgerUnavailableException lost) {
            LOG.warn("Events wait: {}", lost.problem());
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException unforeseen) {
            LOG.error("Events wait for a reason that was not foreseen", unforeseen);
        }
    }

    @Override
    public void destroy() {
        worker.interrupt();
    }
}
