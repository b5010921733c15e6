package org.directpathguard.simulator.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/** Answers retrievals, whole or page by page. The rest of a retrieval waits under its token. Safe for many threads. */
public final class Pages {

    private final Map<String, Rest> waiting = new ConcurrentHashMap<>();
    private final AtomicInteger lastToken = new AtomicInteger();

    /**
     * Answers everything that filters select.
     *
     * @param sight who asks
     * @param filterSpecs the filters
     * @return one ObjectContent an object
     * @throws SoapFaultException if a filter is wrong
     */
    public List<Element> everything(Sight sight, List<Element> filterSpecs) throws SoapFaultException {
        List<Element> contents = new ArrayList<>();
        for (Task task : tasks(sight, filterSpecs)) {
            task.read(sight).ifPresent(reading -> contents.add(reading.objectContent("returnval")));
        }
        return contents;
    }

    /**
     * Answers a first page.
     *
     * @param sight who asks
     * @param filterSpecs the filters
     * @param size how many objects fit on a page; 0 for all
     * @return a RetrieveResult; empty if nothing was selected
     * @throws SoapFaultException if a filter is wrong
     */
    public List<Element> first(Sight sight, List<Element> filterSpecs, int size) throws SoapFaultException {
        return page(sight, new Rest(tasks(sight, filterSpecs), size));
    }

    /**
     * Answers the next page.
     *
     * @param sight who asks
     * @param token what the page before gave out
     * @return a RetrieveResult
     * @throws SoapFaultException if the token is unknown or used
     */
    public List<Element> next(Sight sight, String token) throws SoapFaultException {
        return page(sight, take(token));
    }

    /**
     * Forgets the rest of a retrieval.
     *
     * @param token what the page before gave out
     * @throws SoapFaultException if the token is unknown or used
     */
    public void cancel(String token) throws SoapFaultException {
        take(token);
    }

    private Rest take(String token) throws SoapFaultException {
        Rest rest = waiting.remove(token);
        if (rest == null) {
            throw SoapFaultException.invalidArgument("token");
        }
        return rest;
    }

    private List<Element> page(Sight sight, Rest rest) throws SoapFaultException {
        int size = rest.size > 0 ? Math.min(rest.size, rest.tasks.size()) : rest.tasks.size();
        List<Element> objects = new ArrayList<>();
        for (Task task : rest.tasks.subList(0, size)) {
            task.read(sight).ifPresent(reading -> objects.add(reading.objectContent("objects")));
        }
        List<Element> parts = new ArrayList<>();
        if (size < rest.tasks.size()) {
            String token = String.valueOf(lastToken.incrementAndGet());
            waiting.put(token, new Rest(rest.tasks.subList(size, rest.tasks.size()), rest.size));
            parts.add(Vim.text("token", token));
        }
        parts.addAll(objects);
        return parts.isEmpty() ? List.of() : List.of(Vim.object("returnval", "", List.of(parts)));
    }

    private static List<Task> tasks(Sight sight, List<Element> filterSpecs) throws SoapFaultException {
        List<Task> tasks = new ArrayList<>();
        for (Element filterSpec : filterSpecs) {
            List<Wanted> wanted = Wanted.of(filterSpec);
            for (ObjectReference reference : Traversal.select(sight, filterSpec)) {
                tasks.add(new Task(reference, wanted));
            }
        }
        return tasks;
    }

    private record Task(ObjectReference reference, List<Wanted> wanted) {

        Optional<Reading> read(Sight sight) throws SoapFaultException {
            Optional<ManagedObject> object = sight.find(reference);
            return object.isPresent() ? Optional.of(Reading.of(sight, object.get(), wanted)) : Optional.empty();
        }
    }

    private record Rest(List<Task> tasks, int size) {}
}
