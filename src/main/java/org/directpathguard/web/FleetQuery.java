package org.directpathguard.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of the fleet is to be shown, as it stands in the page's address.
 *
 * @param text words that all have to occur, may be empty
 * @param status only hosts of this status, or {@code stale}; empty for all
 * @param inventory only hosts of this vCenter; empty for all
 * @param sort by what
 * @param backwards the other way round
 * @param page which page, from 1
 */
record FleetQuery(String text, String status, String inventory, FleetSort sort, boolean backwards, int page) {

    private static final int LONGEST_TEXT = 200;

    static FleetQuery of(Map<String, String> parameters) {
        String words = parameters.getOrDefault("q", "").strip();
        String page = parameters.getOrDefault("page", "");
        return new FleetQuery(
                words.substring(0, Math.min(LONGEST_TEXT, words.length())),
                parameters.getOrDefault("status", ""),
                parameters.getOrDefault("inventory", ""),
                FleetSort.named(parameters.getOrDefault("sort", "")),
                Boolean.parseBoolean(parameters.get("backwards")),
                page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) : 1);
    }

    FleetQuery withStatus(String wanted) {
        return new FleetQuery(text, wanted, inventory, sort, backwards, 1);
    }

    FleetQuery sortedBy(FleetSort wanted) {
        return new FleetQuery(text, status, inventory, wanted, wanted == sort && !backwards, 1);
    }

    FleetQuery onPage(int wanted) {
        return new FleetQuery(text, status, inventory, sort, backwards, wanted);
    }

    /** {@return the words of the search, in small letters} */
    List<String> words() {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    Predicate<FleetRow> withoutStatus() {
        List<String> words = words();
        return row -> (inventory.isEmpty() || row.inventory().equals(inventory))
                && words.stream().allMatch(row::contains);
    }

    boolean covers(FleetRow row) {
        return status.isEmpty()
                || (status.equals("stale") ? row.stale() : row.status().equals(status));
    }

    /** The same as an address below a path. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!text.isEmpty()) {
            address.queryParam("q", "{text}");
        }
        if (!status.isEmpty()) {
            address.queryParam("status", "{status}");
        }
        if (!inventory.isEmpty()) {
            address.queryParam("inventory", "{inventory}");
        }
        if (sort != FleetSort.STATUS) {
            address.queryParam("sort", sort.id());
        }
        if (backwards) {
            address.queryParam("backwards", true);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode()
                .buildAndExpand(Map.of("text", text, "status", status, "inventory", inventory))
                .toUriString();
    }
}
