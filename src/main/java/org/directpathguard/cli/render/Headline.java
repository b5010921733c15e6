package org.directpathguard.cli.render;

import java.util.stream.Collectors;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Host;

/** The decision, the devices, the host, and what hangs on them. */
final class Headline {

    private Headline() {}

    static void writeTo(Paragraph text, CheckDocument document, TextStyle style) {
        String devices = document.requested().stream().map(DeviceWords::full).collect(Collectors.joining(" and "));
        Host host = document.host();
        text.block(style.decision(document.decision()) + ": ", devices + (host == null ? "" : " on " + host.name()));
        String chain = new Chain(document).words();
        if (!chain.isEmpty()) {
            text.block("", chain);
        } else if (document.findings().isEmpty()) {
            text.block("", "Nothing speaks against it.");
        }
    }
}
