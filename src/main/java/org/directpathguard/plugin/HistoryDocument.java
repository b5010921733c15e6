package org.directpathguard.plugin;

import java.time.Instant;
import java.util.List;
import org.directpathguard.ledger.LedgerEntry;

/**
 * What was asked and done about a host, the newest first: {@code directpath-guard/plugin-history/1}.
 *
 * @param schema kind and version
 * @param complete false when another host of the same name exists, whose entries can't be told apart
 * @param entries the entries
 */
record HistoryDocument(String schema, boolean complete, List<Line> entries) {

    /**
     * One entry.
     *
     * @param time when
     * @param kind what kind of deed
     * @param who who did it
     * @param what one sentence
     * @param why the reason, or empty
     */
    record Line(Instant time, String kind, String who, String what, String why) {}

    static HistoryDocument of(List<LedgerEntry> entries) {
        return new HistoryDocument(
                "directpath-guard/plugin-history/1",
                true,
                entries.stream()
                        .map(entry -> new Line(entry.time(), entry.kind(), entry.who(), entry.what(), entry.why()))
                        .toList());
    }

    static HistoryDocument untold() {
        return new HistoryDocument("directpath-guard/plugin-history/1", false, List.of());
    }
}
