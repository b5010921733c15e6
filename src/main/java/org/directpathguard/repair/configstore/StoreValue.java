package org.directpathguard.repair.configstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value somewhere in a record, and the name that it stands under.
 *
 * <p>The form of the records is not published, so that no name is relied on. A text that speaks of passthrough says it; so
 * does a yes under a name that speaks of it, unless the name is about being able to.
 *
 * @param name the nearest name above it, empty where there is none
 * @param text the value as text
 */
record StoreValue(String name, String text) {

    private static final Pattern PASSTHROUGH = Pattern.compile("pass[-_ ]?thr(u|ough)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ABILITY =
            Pattern.compile("capab|support|possib|allow|eligib|share|reset", Pattern.CASE_INSENSITIVE);
    private static final Pattern HYPERVISOR = Pattern.compile("vmkernel", Pattern.CASE_INSENSITIVE);
    private static final Set<String> YES = Set.of("true", "yes", "on", "enabled", "active");

    /** {@return every value in a JSON document; the whole text where it is none} */
    static List<StoreValue> in(MemoryDatabase database, String document) throws SQLException {
        if (database.query("SELECT json_valid(?)", document).get(0).get(0).equals("0")) {
            return List.of(new StoreValue("", document));
        }
        return database
                .query(
                        "SELECT coalesce(key, ''), CASE type WHEN 'text' THEN atom ELSE type END FROM json_tree(?)"
                                + " WHERE type IN ('text', 'true')",
                        document)
                .stream()
                .map(row -> new StoreValue(row.get(0), row.get(1)))
                .toList();
    }

    boolean saysPassthrough() {
        boolean speaks =
                PASSTHROUGH.matcher(name).find() && !ABILITY.matcher(name).find();
        return PASSTHROUGH.matcher(text).find() || (speaks && YES.contains(text.toLowerCase(Locale.ROOT)));
    }

    boolean namesHypervisor() {
        return HYPERVISOR.matcher(text).find();
    }
}
