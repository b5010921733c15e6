package org.directpathguard.cli.render;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.check.ScanDocument.Critical;
import org.directpathguard.check.ScanDocument.HostPart;
import org.directpathguard.check.ScanDocument.Summary;
import org.directpathguard.check.TogglePart;

/** A survey as a report: the hosts that need somebody first. */
final class ScanText {

    private static final int NAMES_SHOWN = 8;

    private final ScanDocument document;
    private final TextStyle style;
    private final Paragraph text;

    private ScanText(ScanDocument document, TextStyle style) {
        this.document = document;
        this.style = style;
        this.text = new Paragraph(style);
    }

    static String render(ScanDocument document, TextStyle style) {
        return new ScanText(document, style).render();
    }

    private String render() {
        document.hosts().stream()
                .sorted((one, other) -> Integer.compare(urgency(one), urgency(other)))
                .forEach(this::host);
        togglers();
        summary();
        return text.toString();
    }

    private static int urgency(HostPart host) {
        return switch (host.status()) {
            case "broken" -> 0;
            case "armed" -> 1;
            case "unknown" -> 2;
            default -> 3;
        };
    }

    private void host(HostPart host) {
        text.gap();
        String version = host.host().version().map(number -> ", ESXi " + number).orElse("");
        text.block(
                "",
                host.host().name() + version + ": " + host.status().toUpperCase(Locale.ROOT) + meaning(host.status()));
        host.staleReason().ifPresent(reason -> text.block("  " + style.strong("Stale: "), reason));
        host.problem().ifPresent(problem -> {
            text.block("  ", problem.what());
            text.block("  " + style.strong("Do: "), problem.nextStep());
        });
        host.together().filter(verdict -> !verdict.findings().isEmpty()).ifPresent(verdict -> {
            text.block("  ", "With everything that is enabled, pending and active on it:");
            verdict.findings()
                    .forEach(reason -> text.block("    " + style.severity(reason.severity()) + " ", reason.title()));
        });
        host.devices().forEach(this::device);
        host.criticalSets().forEach(this::critical);
    }

    private static String meaning(String status) {
        return switch (status) {
            case "broken" -> ". It has lost its footing to passthrough already.";
            case "armed" -> ". What is enabled would be blocked: the next restart may be its last good one.";
            case "unknown" -> ". Evidence is missing.";
            default -> ". Nothing dangerous is enabled.";
        };
    }

    private void device(CheckDocument device) {
        String reason = device.findings().isEmpty()
                ? "nothing speaks against it"
                : device.findings().get(0).title();
        device.requested()
                .forEach(function -> text.block(
                        "  " + style.decision(device.decision())
                                + " ".repeat(6 - device.decision().name().length()),
                        DeviceWords.full(function) + DeviceWords.state(device) + ": " + reason));
    }

    private void critical(Critical set) {
        if (set.functions().size() > 1) {
            text.block(
                    "  " + style.faint("Never together: "),
                    String.join(" and ", set.functions()) + " carry " + String.join(", ", set.takes()));
        }
    }

    private void togglers() {
        text.gap();
        text.block("", "Who may toggle passthrough (Host.Config.PciPassthru), past the guard as well:");
        for (TogglePart.Group group : TogglePart.groups(document)) {
            text.block("  ", "On " + names(group.hosts()) + ":");
            group.sentences().forEach(sentence -> text.block("    ", sentence));
        }
        text.block("  ", TogglePart.NOT_TOLD);
    }

    private static String names(List<String> hosts) {
        String shown = hosts.stream().limit(NAMES_SHOWN).collect(Collectors.joining(", "));
        return hosts.size() > NAMES_SHOWN ? shown + " and " + (hosts.size() - NAMES_SHOWN) + " more" : shown;
    }

    private void summary() {
        Summary summary = document.summary();
        text.gap();
        text.block(
                "",
                "%s: %d ok, %d armed, %d broken, %d unknown. %s: %d allow, %d warn, %d block."
                        .formatted(
                                count(summary.hosts(), "host"),
                                summary.ok(),
                                summary.armed(),
                                summary.broken(),
                                summary.unknown(),
                                count(summary.devices(), "device"),
                                summary.allow(),
                                summary.warn(),
                                summary.block()));
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
