package org.directpathguard.vsphere.watching;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectUpdate;
import com.vmware.vim25.ObjectUpdateKind;
import com.vmware.vim25.PropertyChange;
import com.vmware.vim25.PropertyFilterUpdate;
import com.vmware.vim25.UpdateSet;
import com.vmware.vim25.WaitOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimSession;
import org.jspecify.annotations.Nullable;

/**
 * Waits for changes of the inventory, by {@code WaitForUpdatesEx} (vSphere API 4.1) on a property collector of its own.
 *
 * <p>Filters live as long as the session on the server. When either is gone, {@link #next} fails and a new watch is
 * needed; what happened in between is not known then, so everything has to be read again. For one thread, except
 * {@link #close}.
 */
public final class InventoryWatch implements AutoCloseable {

    private static final int MOST_OBJECTS = 100;
    private static final Duration FIRST_ANSWER = Duration.ofMinutes(2);
    private static final Duration SLACK = Duration.ofSeconds(15);
    private static final String DOING = "waiting for changes";

    private final VimSession session;
    private final ManagedObjectReference collector;
    private String version = "";

    private InventoryWatch(VimSession session, ManagedObjectReference collector) {
        this.session = session;
        this.collector = collector;
    }

    /**
     * Begins to watch. Whatever changes after this returns is told by {@link #next}.
     *
     * @param session the session
     * @return the watch, to be closed
     * @throws VsphereException if the server refuses
     */
    public static InventoryWatch open(VimSession session) throws VsphereException {
        WatchFilter filter = new WatchFilter(session);
        InventoryWatch watch = new InventoryWatch(session, session.read("beginning to watch", filter::createCollector));
        // The first answers list everything as it is now; what matters of them is the version.
        boolean more = true;
        while (more) {
            more = watch.ask(Duration.ZERO, FIRST_ANSWER)
                    .filter(InventoryWatch::isTruncated)
                    .isPresent();
        }
        return watch;
    }

    /**
     * Waits for changes.
     *
     * @param patience how long at most, in whole seconds
     * @return what changed; empty when nothing did
     * @throws VsphereException if the server can't be reached, or no longer knows this watch
     */
    public List<Change> next(Duration patience) throws VsphereException {
        List<Change> changes = new ArrayList<>();
        Optional<UpdateSet> update = ask(patience, patience.plus(SLACK));
        update.ifPresent(set -> addTo(changes, set));
        while (update.filter(InventoryWatch::isTruncated).isPresent()) {
            update = ask(Duration.ZERO, FIRST_ANSWER);
            update.ifPresent(set -> addTo(changes, set));
        }
        return changes;
    }

    private Optional<UpdateSet> ask(Duration patience, Duration limit) throws VsphereException {
        WaitOptions options = new WaitOptions();
        options.maxWaitSeconds = Math.toIntExact(patience.toSeconds());
        options.maxObjectUpdates = MOST_OBJECTS;
        SoapRequest request = SoapRequest.of("WaitForUpdatesEx", collector)
                .with("version", String.class, version)
                .with("options", WaitOptions.class, options)
                .returning(UpdateSet.class)
                .waitingFor(limit);
        if (session.read(DOING, request).value() instanceof UpdateSet update) {
            version = update.getVersion() == null ? version : update.getVersion();
            return Optional.of(update);
        }
        return Optional.empty();
    }

    private static boolean isTruncated(UpdateSet update) {
        return Boolean.TRUE.equals(update.getTruncated());
    }

    private static void addTo(List<Change> changes, UpdateSet set) {
        for (PropertyFilterUpdate filter : list(set.getFilterSet())) {
            for (ObjectUpdate update : list(filter.getObjectSet())) {
                change(update).ifPresent(changes::add);
            }
        }
    }

    private static Optional<Change> change(ObjectUpdate update) {
        ManagedObjectReference object = update.getObj();
        if (object == null) {
            return Optional.empty();
        }
        Set<String> paths = new LinkedHashSet<>();
        Optional<String> host = Optional.empty();
        for (PropertyChange change : list(update.getChangeSet())) {
            paths.add(String.valueOf(change.getName()));
            if (WatchedType.MACHINE_HOST.equals(change.getName())
                    && change.getVal() instanceof ManagedObjectReference place) {
                host = Optional.of(place.getVal());
            }
        }
        Optional<String> place = host;
        return WatchedType.of(object.getType())
                .map(type -> new Change(type.kind(), object.getVal(), fate(update.getKind()), paths, place));
    }

    /** A kind that is not understood is taken for a change, which leads to reading the object again. */
    private static Change.Fate fate(@Nullable ObjectUpdateKind kind) {
        if (kind == ObjectUpdateKind.enter) {
            return Change.Fate.ENTERED;
        }
        return kind == ObjectUpdateKind.leave ? Change.Fate.LEFT : Change.Fate.CHANGED;
    }

    private static <T> List<T> list(T @Nullable [] array) {
        return array == null ? List.of() : List.of(array);
    }

    /** Ends the watch on the server. Never throws. */
    @Override
    public void close() {
        try {
            session.read("ending to watch", SoapRequest.of("DestroyPropertyCollector", collector));
        } catch (VsphereException e) {
            // It ends with the session.
            version = "";
        }
    }
}
