package org.directpathguard.simulator.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.history.EventLog;
import org.directpathguard.simulator.soap.SoapFaultException;

/** EventManager: asking for events and leaving some. */
final class EventOperations {

    private final EventLog events;

    private EventOperations(EventLog events) {
        this.events = events;
    }

    static void addTo(Operations operations, EventLog events) {
        EventOperations own = new EventOperations(events);
        operations.add("QueryEvents", own::queryEvents);
        operations.add("LogUserEvent", own::logUserEvent);
        operations.add("PostEvent", own::postEvent);
        operations.add("CreateCollectorForEvents", own::createCollector);
        operations.add("ReadNextEvents", call -> collector(call).next(count(call)));
        operations.add("ReadPreviousEvents", call -> collector(call).previous(count(call)));
        operations.add("RewindCollector", call -> moved(collector(call)::rewind));
        operations.add("ResetCollector", call -> moved(collector(call)::reset));
        operations.add("SetCollectorPageSize", call -> {
            EventCollector collector = collector(call);
            int size = count(call);
            return moved(() -> collector.pageSize(size));
        });
        operations.add(
                "DestroyCollector",
                call -> moved(() -> call.session().drop(call.target().reference())));
    }

    private List<Element> queryEvents(Call call) throws SoapFaultException {
        Element filter = call.request().required("filter");
        return events.all().stream()
                .filter(EventFilter.of(filter))
                .map(event -> event.named("returnval"))
                .toList();
    }

    private List<Element> createCollector(Call call) throws SoapFaultException {
        ObjectReference reference = ViewOperations.newReference(call.session(), "EventHistoryCollector");
        Element filter = call.request().required("filter");
        call.session().keep(reference, new EventCollector(reference, filter, EventFilter.of(filter), events));
        return List.of(Vim.reference("returnval", reference));
    }

    private static EventCollector collector(Call call) throws SoapFaultException {
        ObjectReference reference = call.target().reference();
        return call.session()
                .find(reference)
                .filter(EventCollector.class::isInstance)
                .map(EventCollector.class::cast)
                .orElseThrow(() -> SoapFaultException.objectNotFound(reference));
    }

    private static int count(Call call) throws SoapFaultException {
        int count;
        try {
            count = Integer.parseInt(call.request().required("maxCount").text());
        } catch (NumberFormatException e) {
            throw SoapFaultException.invalidArgument("maxCount");
        }
        if (count < 1 || count > EventCollector.LARGEST_PAGE) {
            throw SoapFaultException.invalidArgument("maxCount");
        }
        return count;
    }

    private static List<Element> moved(Runnable movement) {
        movement.run();
        return List.of();
    }

    private List<Element> logUserEvent(Call call) throws SoapFaultException {
        String user = call.session().account().principal();
        ObjectReference entity = call.request().requiredReference("entity");
        events.add(
                "GeneralUserEvent",
                user,
                entity,
                "User logged event: " + call.request().text("msg"),
                List.of(Vim.text("message", call.request().text("msg"))));
        return List.of();
    }

    private List<Element> postEvent(Call call) throws SoapFaultException {
        Element event = call.request().required("eventToPost");
        String user = call.session().account().principal();
        ObjectReference entity = EventFilter.ARGUMENTS.stream()
                .map(event::child)
                .flatMap(Optional::stream)
                .flatMap(argument -> argument.children().stream())
                .filter(Element::isReference)
                .map(ObjectReference::of)
                .findFirst()
                .orElse(call.owner());
        List<Element> own = event.children().stream()
                .filter(child -> !EventFilter.ARGUMENTS.contains(child.name()))
                .filter(child -> !Set.of("key", "chainId", "createdTime", "userName", "fullFormattedMessage")
                        .contains(child.name()))
                .toList();
        String type = event.type().isEmpty() ? "EventEx" : event.type();
        events.add(type, user, entity, event.textAt("message"), own);
        return List.of();
    }
}
