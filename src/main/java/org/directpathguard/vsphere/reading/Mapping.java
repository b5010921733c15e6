package org.directpathguard.vsphere.reading;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.Reading;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.pci.PciSpelling;
import org.jspecify.annotations.Nullable;

/** The properties of one managed object as the parts of the model need them. */
final class Mapping {

    private final PropertyBag bag;
    private final String owner;

    private Mapping(PropertyBag bag, String owner) {
        this.bag = bag;
        this.owner = owner;
    }

    /** The host itself: its gaps bear plain property paths. */
    static Mapping ofHost(PropertyBag bag) {
        return new Mapping(bag, "");
    }

    /** Another object: its gaps bear its type and id before the path. */
    static Mapping of(PropertyBag bag) {
        return new Mapping(bag, bag.object().getType() + ":" + bag.moid() + " ");
    }

    PropertyBag bag() {
        return bag;
    }

    /** A path as gaps name it. */
    String named(String path) {
        return owner + path;
    }

    /** Reads a property of the table; a mandatory one that is not there is missing. */
    <T> Reading<T> value(HostProperty property, Class<T> type) {
        Reading<T> reading = optional(property.path(), type);
        boolean unset = !reading.isMissing() && reading.value().isEmpty();
        return unset && property.presence() == HostProperty.Presence.MANDATORY
                ? Reading.missing(property.gap(Gap.Cause.NOT_RETURNED))
                : reading;
    }

    /** Reads a property that is allowed to be unset. */
    <T> Reading<T> optional(String path, Class<T> type) {
        Reading<Object> found = bag.find(path);
        if (found.gap().isPresent()) {
            Gap gap = found.gap().get();
            return Reading.missing(new Gap(named(path), gap.cause(), gap.privilege()));
        }
        if (found.value().isPresent() && !type.isInstance(found.value().get())) {
            return Reading.missing(Gap.of(named(path), Gap.Cause.NOT_UNDERSTOOD));
        }
        return found.map(type::cast);
    }

    /** Reads a property that every such object has. */
    <T> Reading<T> mandatory(String path, Class<T> type) {
        Reading<T> reading = optional(path, type);
        boolean unset = !reading.isMissing() && reading.value().isEmpty();
        return unset ? Reading.missing(Gap.of(named(path), Gap.Cause.NOT_RETURNED)) : reading;
    }

    /** Turns the elements of a list into records; one that can't be understood makes the whole list missing. */
    static <S, T> Reading<List<T>> list(Reading<?> reading, Class<S> element, Function<S, T> change) {
        return flatList(reading, element, item -> List.of(change.apply(item)));
    }

    /** Turns each element of a list into any number of records. */
    static <S, T> Reading<List<T>> flatList(Reading<?> reading, Class<S> element, Function<S, List<T>> change) {
        if (reading.gap().isPresent()) {
            return Reading.missing(reading.gap().get());
        }
        Optional<?> value = reading.value();
        if (value.isEmpty()) {
            return Reading.unset();
        }
        try {
            List<T> records = new ArrayList<>();
            Object array = value.get();
            for (int index = 0; index < Array.getLength(array); index++) {
                records.addAll(change.apply(element.cast(Array.get(array, index))));
            }
            return Reading.known(List.copyOf(records));
        } catch (NotUnderstoodException e) {
            return Reading.missing(e.gap());
        }
    }

    /** Turns one value into a record; what can't be understood makes it missing. */
    static <S, T> Reading<T> one(Reading<S> reading, Function<S, T> change) {
        try {
            return reading.map(change);
        } catch (NotUnderstoodException e) {
            return Reading.missing(e.gap());
        }
    }

    /** Refuses an object of which one of the fields was left out or not understood. */
    void require(Object object, String path, String... fields) {
        for (String field : fields) {
            if (bag.remarks().isUnread(object, field)) {
                throw NotUnderstoodException.at(named(path) + " " + field);
            }
        }
    }

    /** A mandatory truth value: unknown where the answer left it out. */
    Tristate flag(Object object, String field, boolean value) {
        return bag.remarks().isUnread(object, field) ? Tristate.UNKNOWN : Tristate.of(value);
    }

    /** An optional truth value: unknown where nobody said. */
    static Tristate flag(@Nullable Boolean value) {
        return value == null ? Tristate.UNKNOWN : Tristate.of(value);
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    static Optional<String> filled(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }

    static <T> List<T> listOf(T @Nullable [] values) {
        return values == null ? List.of() : List.of(values);
    }

    /** A PCI address as the API writes it: unset for no text, missing for text that is none. */
    Reading<PciAddress> address(@Nullable String text, String path) {
        if (text == null || text.isBlank()) {
            return Reading.unset();
        }
        return PciSpelling.VSPHERE
                .parse(text)
                .<Reading<PciAddress>>map(Reading::known)
                .orElseGet(() -> Reading.missing(Gap.of(named(path), Gap.Cause.NOT_UNDERSTOOD)));
    }
}
