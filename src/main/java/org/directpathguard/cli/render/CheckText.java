package org.directpathguard.cli.render;

import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Host;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.check.Impact;
import org.directpathguard.rules.Decision;

/** A verdict the way a colleague would tell it: what, why, what to do, then the objects by name. */
final class CheckText {

    private static final int FINGERPRINT_SHOWN = 12;

    private final CheckDocument document;
    private final TextStyle style;
    private final Paragraph text;

    private CheckText(CheckDocument document, TextStyle style) {
        this.document = document;
        this.style = style;
        this.text = new Paragraph(style);
    }

    static String render(CheckDocument document, TextStyle style) {
        return new CheckText(document, style).render();
    }

    private String render() {
        Headline.writeTo(text, document, style);
        reasons();
        impact();
        group();
        circumstances();
        wayBack();
        origin();
        return text.toString();
    }

    private void reasons() {
        Set<String> advice = new HashSet<>();
        for (Reason reason : document.findings()) {
            text.gap();
            new ReasonText(reason, style).writeTo(text, !advice.add(reason.action()));
        }
    }

    private void impact() {
        Impact impact = document.impact();
        List<ImpactLine> lines = List.of(
                new ImpactLine("adapters         ", impact.adapters()),
                new ImpactLine("disks            ", impact.disks()),
                new ImpactLine("datastores       ", impact.datastores()),
                new ImpactLine("virtual machines ", impact.virtualMachines()),
                new ImpactLine("networks         ", impact.networks()));
        if (lines.stream().allMatch(line -> line.names().isEmpty())) {
            return;
        }
        text.heading("What the host would lose");
        lines.stream()
                .filter(line -> !line.names().isEmpty())
                .forEach(line -> text.block("  " + line.label(), String.join(", ", line.names())));
    }

    private void group() {
        if (document.group().size() <= document.requested().size()) {
            return;
        }
        text.heading("What leaves the hypervisor together");
        document.group().forEach(member -> text.block("  %s  ".formatted(member.address()), member.why()));
    }

    private void circumstances() {
        text.gap();
        String disk = document.boot().disk().map(name -> ": " + name).orElse("");
        text.block("Boot disk  ", bootWords() + disk);
        text.block("In force   ", inForce());
    }

    private String bootWords() {
        return switch (document.boot().verdict()) {
            case "on-this-device" -> "on this device";
            case "elsewhere" -> "elsewhere";
            default -> "not known";
        };
    }

    private String inForce() {
        return switch (document.state().appliesWithoutReboot()) {
            case "no" -> "after the next restart of the host";
            case "yes" -> "at once, unless the change is made with applyNow set to false";
            default -> "after the next restart of the host, perhaps at once";
        };
    }

    private void wayBack() {
        if (document.decision() != Decision.ALLOW || document.findings().isEmpty()) {
            text.heading("The way back, for the change ticket");
            document.backout().lines().forEach(this::step);
        }
    }

    private void step(String line) {
        int end = line.indexOf(' ');
        boolean numbered = end > 0 && line.charAt(end - 1) == '.';
        text.block(numbered ? "  " + line.substring(0, end + 1) : "  ", numbered ? line.substring(end + 1) : line);
    }

    private void origin() {
        Host host = document.host();
        String version = host == null
                ? ""
                : host.version().map(number -> " of ESXi " + number).orElse("");
        String through = host == null
                ? ""
                : host.vcenter().map(name -> " through " + name).orElse("");
        text.gap();
        document.staleReason().ifPresent(reason -> text.block(style.strong("Stale: "), reason));
        text.block(
                "",
                "Evidence%s read%s at %s. Policy: %s. Fingerprint: %s."
                        .formatted(
                                version,
                                through,
                                document.evidenceTime().truncatedTo(ChronoUnit.SECONDS),
                                document.policy(),
                                fingerprint()));
    }

    private String fingerprint() {
        String digits = document.fingerprint().substring(document.fingerprint().indexOf(':') + 1);
        return digits.substring(0, Math.min(FINGERPRINT_SHOWN, digits.length()));
    }

    private record ImpactLine(String label, List<String> names) {}
}
