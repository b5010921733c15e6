package org.directpathguard.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.LoginRefusedException;
import org.directpathguard.vsphere.live.LiveInventory;
import org.directpathguard.vsphere.watching.Change;
import org.directpathguard.vsphere.watching.InventoryWatch;

/**
 * One inventory, kept current by a thread of its own: log in, begin to watch, read everything, then read again what the
 * server says has changed. When the server is lost, or says that it no longer knows the watch, all of that begins anew.
 */
final class WatchedInventory {

    private static final int READ_AGAIN_AT_ONCE = 5;
    private static final Duration HOLDERS_AGAIN = Duration.ofMinutes(2);

    private final InventorySettings settings;
    private final Pace pace;
    private final FlagKeeper flags;
    private final HostBook book;
    private final Thread thread;
    private volatile Optional<LiveInventory> live = Optional.empty();
    private volatile Optional<Instant> confirmedAt = Optional.empty();
    private volatile Optional<String> problem = Optional.of("The first connection is being made. Wait a moment.");
    private volatile ToggleHolders.Book holders = ToggleHolders.Book.unknown(
            "The permissions have not been read yet.", "Wait until the connection is made, or look at its state.");
    private Instant holdersReadAt = Instant.EPOCH;
    private volatile boolean closed;
    private int failures;

    WatchedInventory(InventorySettings settings, Pace pace, FlagKeeper flags) {
        this.settings = settings;
        this.pace = pace;
        this.flags = flags;
        this.book = new HostBook(flags);
        this.thread = new Thread(this::run, "inventory-" + settings.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    String name() {
        return settings.name();
    }

    List<FleetHost> hosts(Predicate<HostReference> wanted) {
        return fleetHosts(book.all().stream().filter(kept -> wanted.test(kept.reference())));
    }

    List<FleetHost> called(List<String> words) {
        return fleetHosts(book.called(words).stream());
    }

    private List<FleetHost> fleetHosts(Stream<KeptHost> found) {
        Optional<Instant> confirmed = confirmedAt;
        boolean current = isCurrent();
        Optional<String> lost = problem;
        return found.map(kept -> fleetHost(kept, current, confirmed, lost)).toList();
    }

    private FleetHost fleetHost(KeptHost kept, boolean current, Optional<Instant> confirmed, Optional<String> lost) {
        boolean vouched = current && kept.problem().isEmpty();
        Optional<Instant> readAt = kept.readAt()
                .map(read -> vouched ? confirmed.filter(read::isBefore).orElse(read) : read);
        return new FleetHost(
                name(),
                kept.reference(),
                kept.snapshot(),
                readAt,
                !vouched,
                kept.problem().or(() -> lost));
    }

    private boolean isCurrent() {
        return problem.isEmpty()
                && confirmedAt
                        .filter(moment -> moment.plus(pace.staleAfter()).isAfter(Instant.now()))
                        .isPresent();
    }

    InventoryStatus status() {
        boolean silent = problem.isEmpty() && !isCurrent();
        return new InventoryStatus(
                name(),
                settings.connection().server().sdk().toString(),
                isCurrent(),
                confirmedAt,
                silent
                        ? Optional.of(settings.connection().server().displayName()
                                + " has not answered for a while. Look at its state; the connection is tried again.")
                        : problem);
    }

    HostSnapshot refresh(HostReference host) throws InventoryException {
        LiveInventory inventory = live.orElseThrow(() -> new VsphereException(
                "There is no connection to " + settings.connection().server().displayName() + " now. "
                        + problem.orElse(""),
                "Try again in a moment."));
        try {
            HostSnapshot snapshot = inventory.read(host);
            book.received(snapshot);
            flags.save();
            return snapshot;
        } catch (InventoryException e) {
            book.failed(host, e);
            throw e;
        }
    }

    ToggleHolders toggleHolders(HostReference host) {
        return holders.of(host.moid());
    }

    private void run() {
        while (!closed) {
            try (LiveInventory inventory = LiveInventory.open(settings.connection())) {
                live = Optional.of(inventory);
                follow(inventory);
            } catch (InventoryException e) {
                lost(Interruption.words(e, settings), e instanceof LoginRefusedException);
            } catch (RuntimeException | Error e) { // the thread has to survive whatever one inventory brings along
                lost("The watcher failed: " + e + ". It begins anew; report this if it happens again.", true);
            }
        }
    }

    private void follow(LiveInventory inventory) throws InventoryException {
        try (InventoryWatch watch = InventoryWatch.open(inventory.session())) {
            List<HostReference> hosts = inventory.hosts();
            book.list(hosts);
            inventory.readAll(hosts, book);
            flags.save();
            readHolders(inventory);
            failures = 0;
            problem = Optional.empty();
            confirmedAt = Optional.of(Instant.now());
            while (!closed) {
                List<Change> changes = watch.next(pace.longPoll());
                Instant answered = Instant.now();
                apply(inventory, changes);
                confirmedAt = Optional.of(answered);
            }
        } finally {
            live = Optional.empty();
            // An interrupted thread could not log out.
            Thread.interrupted();
        }
    }

    private void apply(LiveInventory inventory, List<Change> changes) throws InventoryException {
        if (!changes.isEmpty()) {
            Touched touched = Touched.by(changes, book);
            if (touched.hasNewHosts()) {
                book.list(inventory.hosts());
            }
            inventory.readAll(touched.hosts(), book);
        }
        Instant now = Instant.now();
        again(inventory, book.failedBefore(now.minus(pace.longestPause()), READ_AGAIN_AT_ONCE));
        again(inventory, book.readBefore(now.minus(pace.readAgain()), READ_AGAIN_AT_ONCE));
        if (holdersReadAt.plus(HOLDERS_AGAIN).isBefore(now)) {
            readHolders(inventory);
        }
    }

    /** Nothing tells when a permission changes, so they are read again from time to time. */
    private void readHolders(LiveInventory inventory) {
        holders = inventory.toggleHolders();
        holdersReadAt = Instant.now();
    }

    private void again(LiveInventory inventory, List<HostReference> hosts) throws InventoryException {
        if (!hosts.isEmpty()) {
            inventory.readAll(hosts, book);
        }
        flags.save();
    }

    private void lost(String why, boolean noHurry) {
        live = Optional.empty();
        if (closed) {
            return;
        }
        problem = Optional.of(why);
        Duration pause = noHurry ? pace.longestPause() : pause();
        failures++;
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            // Only close() interrupts; the loop ends by itself.
            Thread.currentThread().interrupt();
        }
    }

    private Duration pause() {
        Duration doubled = pace.firstPause().multipliedBy(1L << Math.min(failures, 10));
        return doubled.compareTo(pace.longestPause()) > 0 ? pace.longestPause() : doubled;
    }

    /** Asks the thread to log out and end; does not wait for it. */
    void end() {
        closed = true;
        thread.interrupt();
    }

    /** Waits until the thread has ended, but not for a server that hangs. */
    void awaitEnd(Duration patience) throws InterruptedException {
        thread.join(Math.max(1, patience.toMillis()));
    }
}
