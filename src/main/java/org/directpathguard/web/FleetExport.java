package org.directpathguard.web;

import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;

/**
 * The list of hosts to take away.
 *
 * @param schema kind and version
 * @param hosts the hosts
 */
record FleetExport(String schema, List<Line> hosts) {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    /**
     * One host.
     *
     * @param id for addresses
     * @param name its name
     * @param vcenter where it belongs
     * @param cluster its cluster
     * @param version product version
     * @param status how it stands
     * @param stale whether the watcher has lost sight of it
     * @param since since when it stands like that
     * @param readAt when it was read
     * @param note the worst finding
     * @param allowed devices that may be passed through
     * @param warned devices with a warning
     * @param blocked devices that must not be
     * @param inPassthrough addresses with their state
     */
    record Line(
            String id,
            String name,
            String vcenter,
            String cluster,
            String version,
            String status,
            boolean stale,
            Optional<String> since,
            Optional<String> readAt,
            String note,
            int allowed,
            int warned,
            int blocked,
            List<String> inPassthrough) {

        static Line of(FleetRow row) {
            return new Line(
                    row.id(),
                    row.name(),
                    row.inventory(),
                    row.cluster(),
                    row.version(),
                    row.status(),
                    row.stale(),
                    row.since().map(Moment::iso),
                    row.readAt().map(Moment::iso),
                    row.note(),
                    row.allowed(),
                    row.warned(),
                    row.blocked(),
                    row.given().stream()
                            .map(given -> given.address() + " " + given.state())
                            .toList());
        }
    }

    static FleetExport of(List<FleetRow> rows) {
        return new FleetExport(
                "directpath-guard/hosts-export/1", rows.stream().map(Line::of).toList());
    }

    static String csv(List<FleetRow> rows) {
        StringBuilder text = new StringBuilder();
        record(
                text,
                "id",
                "name",
                "vcenter",
                "cluster",
                "version",
                "status",
                "stale",
                "since",
                "readAt",
                "note",
                "allowed",
                "warned",
                "blocked",
                "inPassthrough");
        for (FleetRow row : rows) {
            Line line = Line.of(row);
            record(
                    text,
                    harmless(line.id()),
                    harmless(line.name()),
                    harmless(line.vcenter()),
                    harmless(line.cluster()),
                    harmless(line.version()),
                    line.status(),
                    line.stale(),
                    line.since().orElse(""),
                    line.readAt().orElse(""),
                    harmless(line.note()),
                    line.allowed(),
                    line.warned(),
                    line.blocked(),
                    String.join("; ", line.inPassthrough()));
        }
        return text.toString();
    }

    private static void record(StringBuilder text, Object... cells) {
        text.append(CSVFormat.RFC4180.format(cells)).append("\r\n");
    }

    /** A name that a spreadsheet would take for a formula is marked as text. */
    private static String harmless(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
