package org.directpathguard.cli.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.rules.ObjectReference;

/** One reason: what, why, what to do, then the objects by name, and the rule to ask about. */
final class ReasonText {

    private static final int LONGEST_LIST = 12;
    private static final String INDENT = "       ";

    private static final Map<String, String> LABELS = Map.of(
            "pciFunction", "PCI",
            "adapter", "Adapter",
            "disk", "Disk",
            "volume", "Volume",
            "datastore", "Datastore",
            "virtualMachine", "Virtual machine",
            "physicalNic", "NIC",
            "network", "Network",
            "vmkernelNic", "VMkernel NIC");

    private final Reason reason;
    private final TextStyle style;

    ReasonText(Reason reason, TextStyle style) {
        this.reason = reason;
        this.style = style;
    }

    /**
     * Adds the reason to a text.
     *
     * @param text the text
     * @param advised whether an earlier reason gave the same advice
     */
    void writeTo(Paragraph text, boolean advised) {
        String before = reason.originalSeverity()
                .map(severity -> " (" + severity + " as a rule)")
                .orElse("");
        text.block(style.severity(reason.severity()) + "  ", sentence(reason.title()) + before);
        text.block(INDENT, sentence(reason.explanation()));
        if (!reason.action().isBlank()) {
            text.block(INDENT + style.strong("Do: "), advised ? "as above." : sentence(reason.action()));
        }
        objects()
                .forEach((type, objects) ->
                        text.block(INDENT + style.faint(LABELS.getOrDefault(type, type) + ": "), list(objects)));
        text.block(INDENT + style.faint("Rule: "), reason.rule());
    }

    private Map<String, List<ObjectReference>> objects() {
        return reason.objects().stream()
                .collect(Collectors.groupingBy(ObjectReference::type, LinkedHashMap::new, Collectors.toList()));
    }

    private static String list(List<ObjectReference> objects) {
        List<String> names = objects.stream().map(ReasonText::name).distinct().toList();
        String shown = names.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
        return names.size() > LONGEST_LIST ? shown + " and " + (names.size() - LONGEST_LIST) + " more" : shown;
    }

    private static String name(ObjectReference object) {
        return object.type().equals("pciFunction") ? object.id() + " " + object.name() : object.name();
    }

    private static String sentence(String text) {
        String words = text.strip();
        return words.isEmpty() || words.matches("(?s).*[.!?:]$") ? words : words + ".";
    }
}
