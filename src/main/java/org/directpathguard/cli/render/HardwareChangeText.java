package org.directpathguard.cli.render;

import org.directpathguard.check.HardwareChangeDocument;
import org.directpathguard.check.HardwareChangeDocument.CandidatePart;
import org.directpathguard.check.HardwareChangeDocument.FlagPart;

/** A look ahead for people: each flag, and what could come to sit under it. */
final class HardwareChangeText {

    private final Paragraph text;
    private final TextStyle style;

    private HardwareChangeText(TextStyle style) {
        this.style = style;
        this.text = new Paragraph(style);
    }

    static String render(HardwareChangeDocument document, TextStyle style) {
        HardwareChangeText text = new HardwareChangeText(style);
        text.text.heading(document.host().name() + ": passthrough flags before a hardware change");
        document.flags().forEach(text::flag);
        text.text.gap();
        document.advice().forEach(line -> text.text.block("- ", line));
        return text.text.toString();
    }

    private void flag(FlagPart flag) {
        text.gap();
        text.block(
                "", flag.address() + " " + flag.device() + ": enabled " + flag.enabled() + ", active " + flag.active());
        if (flag.fixed()) {
            text.block("  ", "Part of the chipset: this address does not shift.");
        } else if (flag.mayBecome().isEmpty()) {
            text.block("  ", "Nothing near it could shift to this address.");
        }
        flag.mayBecome().forEach(this::candidate);
    }

    private void candidate(CandidatePart candidate) {
        text.block(
                "  " + style.decision(candidate.decision()) + " ",
                "%s %s could come to sit here (bus %+d)%s"
                        .formatted(
                                candidate.address(),
                                candidate.device(),
                                candidate.shift(),
                                candidate.reasons().isEmpty()
                                        ? "."
                                        : ": " + candidate.reasons().get(0) + "."));
    }
}
