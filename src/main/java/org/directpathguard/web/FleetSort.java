package org.directpathguard.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the list of hosts can be sorted by. */
@SuppressWarnings("ImmutableEnumChecker") // the orders below keep nothing
enum FleetSort {
    /** The most urgent status first. */
    STATUS(Comparator.comparingInt((FleetRow row) -> urgency(row.status()))),
    /** By name. */
    HOST(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT))),
    /** By vCenter and cluster. */
    PLACE(Comparator.comparing(FleetRow::inventory).thenComparing(FleetRow::cluster)),
    /** By product version. */
    VERSION(Comparator.comparing(FleetRow::version)),
    /** Most blocked devices first. */
    DEVICES(Comparator.comparingInt(FleetRow::blocked).reversed()),
    /** Most functions in passthrough first. */
    GIVEN(Comparator.comparingInt((FleetRow row) -> row.given().size()).reversed()),
    /** The longest unread first. */
    READ(Comparator.comparing(row -> row.readAt().map(Moment::at).orElse(Instant.MIN)));

    private static final List<String> URGENCY = List.of("armed", "broken", "unknown", "judging", "ok");

    private final Comparator<FleetRow> order;

    FleetSort(Comparator<FleetRow> order) {
        this.order = order;
    }

    static int urgency(String status) {
        return URGENCY.indexOf(status);
    }

    static FleetSort named(String id) {
        return Arrays.stream(values())
                .filter(sort -> sort.id().equals(id))
                .findFirst()
                .orElse(STATUS);
    }

    /** {@return the name in addresses, message keys and style sheets} */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    Comparator<FleetRow> order(boolean backwards) {
        return (backwards ? order.reversed() : order)
                .thenComparing(FleetRow::name)
                .thenComparing(FleetRow::id);
    }
}
