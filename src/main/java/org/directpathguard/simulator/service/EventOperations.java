package org.directpathguard.simulator.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.history.EventLog;
import org.directpathguard.simulator.soap.SoapFaultException;

/** EventManager: asking for events and leaving some. */
final class EventOperations {

    private static final Set<String> ARGUMENTS = Set.of("datacenter", "computeResource", "host", "vm");

    private final EventLog events;

    private EventOperations(EventLog events) {
        this.events = events;
    }

    static void addTo(Operations operations, EventLog events) {
        EventOperations own = new EventOperations(events);
        operations.add("QueryEvents", own::queryEvents);
        operations.add("LogUserEvent", own::logUserEvent);
        operations.add("PostEvent", own::postEvent);
    }

    private List<Element> queryEvents(Call call) throws SoapFaultException {
        Element filter = call.request().required("filter");
        Predicate<Element> wanted =
                ofType(filter).and(ofEntity(filter)).and(inTime(filter)).and(byUser(filter));
        return events.all().stream()
                .filter(wanted)
                .map(event -> event.named("returnval"))
                .toList();
    }

    private static Predicate<Element> ofType(Element filter) {
        Set<String> types =
                filter.all("eventTypeId").stream().map(Element::text).collect(Collectors.toSet());
        filter.all("type").forEach(type -> types.add(type.text()));
        return event -> types.isEmpty() || types.contains(event.type()) || types.contains(typeId(event));
    }

    private static String typeId(Element event) {
        String own = event.textAt("eventTypeId");
        return own.isEmpty() ? "vim.event." + event.type() : own;
    }

    private static Predicate<Element> ofEntity(Element filter) {
        Optional<ObjectReference> entity =
                filter.child("entity").flatMap(spec -> spec.child("entity")).map(ObjectReference::of);
        boolean root =
                entity.filter(reference -> reference.type().equals("Folder")).isPresent();
        return event -> entity.isEmpty()
                || root
                || ARGUMENTS.stream()
                        .map(event::child)
                        .flatMap(Optional::stream)
                        .flatMap(argument -> argument.children().stream())
                        .anyMatch(child ->
                                child.isReference() && ObjectReference.of(child).equals(entity.get()));
    }

    private static Predicate<Element> inTime(Element filter) throws SoapFaultException {
        Optional<Instant> begin = moment(filter.textAt("time", "beginTime"));
        Optional<Instant> end = moment(filter.textAt("time", "endTime"));
        return event -> {
            Instant at = Instant.parse(event.textAt("createdTime"));
            return begin.filter(at::isBefore).isEmpty()
                    && end.filter(at::isAfter).isEmpty();
        };
    }

    private static Optional<Instant> moment(String text) throws SoapFaultException {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw SoapFaultException.invalidArgument("filter.time");
        }
    }

    private static Predicate<Element> byUser(Element filter) {
        Set<String> users = filter.child("userName").stream()
                .flatMap(spec -> spec.all("userList").stream())
                .map(Element::text)
                .collect(Collectors.toSet());
        return event -> users.isEmpty() || users.contains(event.textAt("userName"));
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
        ObjectReference entity = ARGUMENTS.stream()
                .map(event::child)
                .flatMap(Optional::stream)
                .flatMap(argument -> argument.children().stream())
                .filter(Element::isReference)
                .map(ObjectReference::of)
                .findFirst()
                .orElse(call.owner());
        List<Element> own = event.children().stream()
                .filter(child -> !ARGUMENTS.contains(child.name()))
                .filter(child -> !Set.of("key", "chainId", "createdTime", "userName", "fullFormattedMessage")
                        .contains(child.name()))
                .toList();
        String type = event.type().isEmpty() ? "EventEx" : event.type();
        events.add(type, user, entity, event.textAt("message"), own);
        return List.of();
    }
}
