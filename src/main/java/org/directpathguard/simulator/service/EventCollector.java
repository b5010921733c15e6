package org.directpathguard.simulator.service;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.history.EventLog;
import org.directpathguard.simulator.world.ManagedObject;

/** EventHistoryCollector: a place in the events that match a filter, from which to read on in either direction. */
final class EventCollector implements SessionObject {

    /** What the API's reference sets as the limit of a page. */
    static final int LARGEST_PAGE = 1000;

    private static final int USUAL_PAGE = 10;

    private final ObjectReference reference;
    private final Element filter;
    private final Predicate<Element> wanted;
    private final EventLog events;
    private int pageSize = USUAL_PAGE;
    /** The key of the last event before this place; a new collector stands before the oldest. */
    private int after;

    EventCollector(ObjectReference reference, Element filter, Predicate<Element> wanted, EventLog events) {
        this.reference = reference;
        this.filter = filter;
        this.wanted = wanted;
        this.events = events;
    }

    @Override
    public synchronized ManagedObject current() {
        List<Element> properties = new ArrayList<>(List.of(filter.named("filter")));
        latestPage().forEach(event -> properties.add(event.named("latestPage")));
        return ManagedObject.part(reference, reference, properties);
    }

    private List<Element> latestPage() {
        List<Element> all = matching();
        List<Element> page = new ArrayList<>(all.subList(Math.max(0, all.size() - pageSize), all.size()));
        Collections.reverse(page);
        return page;
    }

    private List<Element> matching() {
        return events.all().stream().filter(wanted).toList();
    }

    /** The events that follow, the oldest first; they are behind this place afterwards. */
    synchronized List<Element> next(int count) {
        List<Element> found = matching().stream()
                .filter(event -> key(event) > after)
                .limit(count)
                .toList();
        if (!found.isEmpty()) {
            after = key(found.get(found.size() - 1));
        }
        return answered(found);
    }

    /** The events that come before, the newest first; this place is before them afterwards. */
    synchronized List<Element> previous(int count) {
        List<Element> before = new ArrayList<>(
                matching().stream().filter(event -> key(event) <= after).toList());
        Collections.reverse(before);
        List<Element> found = before.stream().limit(count).toList();
        if (!found.isEmpty()) {
            after = key(found.get(found.size() - 1)) - 1;
        }
        return answered(found);
    }

    synchronized void rewind() {
        after = 0;
    }

    /** To the place before the latest page: reading back then leaves that page out. */
    synchronized void reset() {
        List<Element> page = latestPage();
        after = page.isEmpty() ? 0 : key(page.get(page.size() - 1)) - 1;
    }

    synchronized void pageSize(int size) {
        pageSize = size;
    }

    private static int key(Element event) {
        return Integer.parseInt(event.textAt("key"));
    }

    private static List<Element> answered(List<Element> found) {
        return found.stream().map(event -> event.named("returnval")).toList();
    }
}
