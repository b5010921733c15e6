package org.directpathguard.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.directpathguard.inventory.InventoryStatus;

/**
 * The list of hosts as its page shows it.
 *
 * @param query what is shown
 * @param inventories the vCenters, each with its state
 * @param urgent armed and broken hosts, whatever is searched for
 * @param rows the hosts of this page
 * @param shown how many hosts fit the query
 * @param total how many there are
 * @param judging how many are still being judged
 * @param chips how many there are of each status
 * @param pages the pages, none where one is enough
 */
record FleetView(
        FleetQuery query,
        List<Inventory> inventories,
        List<FleetRow> urgent,
        List<FleetRow> rows,
        int shown,
        int total,
        long judging,
        List<Chip> chips,
        List<Page> pages) {

    private static final int ROWS_OF_A_PAGE = 100;
    private static final int MOST_URGENT = 5;
    private static final List<String> STATUSES = List.of("armed", "broken", "unknown", "ok", "stale");

    /**
     * A vCenter or stand-alone host.
     *
     * @param name its name here
     * @param connected whether it answers
     * @param heard when it last did
     * @param problem why it is not connected, may be empty
     * @param hosts how many hosts it has
     */
    record Inventory(String name, boolean connected, Optional<Moment> heard, String problem, long hosts) {}

    /**
     * A status to choose.
     *
     * @param id the status, {@code all} for every host
     * @param count how many there are
     * @param chosen whether it is shown
     * @param address where it is shown
     */
    record Chip(String id, long count, boolean chosen, String address) {}

    /**
     * A column.
     *
     * @param id what it shows
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     * @param address where the list is sorted by it
     */
    record Column(String id, String sorted, String address) {

        /** {@return the sign beside its name} */
        public String arrow() {
            return switch (sorted) {
                case "ascending" -> "▲";
                case "descending" -> "▼";
                default -> "";
            };
        }
    }

    /**
     * A page of the list.
     *
     * @param number from 1
     * @param chosen whether it is shown
     * @param address where it is shown
     */
    record Page(int number, boolean chosen, String address) {}

    static FleetView of(FleetQuery query, List<FleetRow> all, List<InventoryStatus> inventories) {
        List<FleetRow> found = all.stream().filter(query.withoutStatus()).toList();
        List<FleetRow> fitting = found.stream()
                .filter(query::covers)
                .sorted(query.sort().order(query.backwards()))
                .toList();
        int last = Math.max(1, (fitting.size() + ROWS_OF_A_PAGE - 1) / ROWS_OF_A_PAGE);
        FleetQuery shown = query.onPage(Math.min(query.page(), last));
        int first = (shown.page() - 1) * ROWS_OF_A_PAGE;
        return new FleetView(
                shown,
                inventories.stream().map(inventory -> inventory(inventory, all)).toList(),
                all.stream()
                        .filter(FleetRow::isUrgent)
                        .sorted(FleetSort.STATUS.order(false))
                        .limit(MOST_URGENT)
                        .toList(),
                fitting.subList(first, Math.min(fitting.size(), first + ROWS_OF_A_PAGE)),
                fitting.size(),
                all.size(),
                all.stream().filter(row -> row.status().equals("judging")).count(),
                chips(shown, found),
                last == 1
                        ? List.of()
                        : IntStream.rangeClosed(1, last)
                                .mapToObj(page -> new Page(
                                        page,
                                        page == shown.page(),
                                        shown.onPage(page).address("/")))
                                .toList());
    }

    private static Inventory inventory(InventoryStatus status, List<FleetRow> all) {
        return new Inventory(
                status.name(),
                status.connected(),
                status.lastUpdate().map(Moment::new),
                status.problem().orElse(""),
                all.stream()
                        .filter(row -> row.inventory().equals(status.name()))
                        .count());
    }

    private static List<Chip> chips(FleetQuery query, List<FleetRow> found) {
        List<Chip> chips = new ArrayList<>();
        chips.add(new Chip(
                "all",
                found.size(),
                query.status().isEmpty(),
                query.withStatus("").address("/")));
        for (String status : STATUSES) {
            FleetQuery only = query.withStatus(status);
            chips.add(new Chip(
                    status,
                    found.stream().filter(only::covers).count(),
                    query.status().equals(status),
                    only.address("/")));
        }
        return chips;
    }

    /** {@return the columns, with how to sort by them} */
    public List<Column> columns() {
        return Arrays.stream(FleetSort.values())
                .map(sort ->
                        new Column(sort.id(), sorted(sort), query.sortedBy(sort).address("/")))
                .toList();
    }

    private String sorted(FleetSort sort) {
        if (sort != query.sort()) {
            return "none";
        }
        return query.backwards() ? "descending" : "ascending";
    }

    /**
     * Why a host fits the search, where its row does not show it.
     *
     * @param row a row of this page
     * @return the parts that were found
     */
    public List<HostParts.Part> found(FleetRow row) {
        return row.found(query.words());
    }

    /** {@return the page's own address} */
    public String address() {
        return query.address("/");
    }

    /** {@return where the same hosts can be had as a table for spreadsheets} */
    public String csvAddress() {
        return query.onPage(1).address("/fleet.csv");
    }

    /** {@return where the same hosts can be had for programs} */
    public String jsonAddress() {
        return query.onPage(1).address("/fleet.json");
    }
}
