package org.directpathguard.simulator.service;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.soap.SoapFaultException;

/** Reads an EventFilterSpec: which events are asked for. */
final class EventFilter {

    /** Properties of an event that name what it happened to, each with a reference inside. */
    static final Set<String> ARGUMENTS = Set.of("datacenter", "computeResource", "host", "vm");

    private EventFilter() {}

    static Predicate<Element> of(Element filter) throws SoapFaultException {
        return ofType(filter).and(ofEntity(filter)).and(inTime(filter)).and(byUser(filter));
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
}
