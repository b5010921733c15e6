package org.directpathguard.inventory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.host.HostReference;
import org.directpathguard.vsphere.watching.Change;
import org.directpathguard.vsphere.watching.Change.Fate;

/** Works out which hosts have to be read again after changes. */
final class Touched {

    private static final Set<String> SEEN_BY_OTHERS = Set.of("name", "runtime.connectionState");

    private final HostBook book;
    private final Set<String> hosts = new LinkedHashSet<>();
    private boolean newHosts;

    private Touched(HostBook book) {
        this.book = book;
    }

    /** Looks at changes; hosts that left are removed from the book at once. */
    static Touched by(List<Change> changes, HostBook book) {
        Touched touched = new Touched(book);
        changes.forEach(touched::add);
        return touched;
    }

    private void add(Change change) {
        switch (change.kind()) {
            case HOST -> host(change);
            case DATASTORE -> add(book.references(kept -> kept.sees(change.moid())));
            case MACHINE -> {
                add(book.references(kept -> kept.holdsMachine(change.moid())));
                change.host().ifPresent(hosts::add);
            }
            case PORT_GROUP -> add(book.references(kept -> true));
        }
    }

    private void host(Change change) {
        if (change.fate() == Fate.LEFT) {
            book.remove(change.moid());
            add(book.references(kept -> kept.sharesWith(change.moid())));
            return;
        }
        newHosts |= !book.has(change.moid());
        hosts.add(change.moid());
        if (change.paths().stream().anyMatch(SEEN_BY_OTHERS::contains)) {
            add(book.references(kept -> kept.sharesWith(change.moid())));
        }
    }

    private void add(List<HostReference> references) {
        references.forEach(reference -> hosts.add(reference.moid()));
    }

    /** {@return whether a host is meant that the book does not know} */
    boolean hasNewHosts() {
        return newHosts;
    }

    /** {@return the hosts to read again, as the book knows them by now} */
    List<HostReference> hosts() {
        return book.references(kept -> hosts.contains(kept.reference().moid()));
    }
}
