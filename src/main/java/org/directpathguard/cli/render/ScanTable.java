package org.directpathguard.cli.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.check.ScanDocument.HostPart;

/** A survey as columns, one line for each device, for {@code grep} and {@code sort}. */
final class ScanTable {

    private static final List<String> HEAD =
            List.of("HOST", "STATUS", "DEVICE", "IDS", "DECISION", "STATE", "NAME", "RULES");
    private static final int LONGEST_NAME = 40;

    private ScanTable() {}

    static String render(ScanDocument document) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        document.hosts().forEach(host -> addRows(rows, host));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int index = column;
            widths.add(
                    rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static void addRows(List<List<String>> rows, HostPart host) {
        String name = Paragraph.printable(host.host().name());
        if (host.devices().isEmpty()) {
            String why = host.problem().map(problem -> problem.what()).orElse("no device can be passed through");
            rows.add(List.of(name, status(host), "-", "-", "-", "-", Paragraph.printable(why), "-"));
        }
        for (CheckDocument device : host.devices()) {
            device.requested()
                    .forEach(function -> rows.add(List.of(
                            name,
                            status(host),
                            function.address(),
                            function.vendorId() + ":" + function.deviceId(),
                            device.decision().name(),
                            orDash(DeviceWords.stateOf(device)),
                            shortened(Paragraph.printable(DeviceWords.name(function))),
                            orDash(rules(device)))));
        }
    }

    private static String status(HostPart host) {
        return host.stale() ? host.status() + ",stale" : host.status();
    }

    private static String rules(CheckDocument device) {
        return device.findings().stream().map(Reason::rule).distinct().collect(Collectors.joining(","));
    }

    private static String orDash(String text) {
        return text.isEmpty() ? "-" : text;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME - 3) + "..." : text;
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            String cell = row.get(column);
            line.append(cell).append(" ".repeat(widths.get(column) - cell.length() + 2));
        }
        return line.toString().stripTrailing();
    }
}
