package org.directpathguard.cli.render.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Device;
import org.directpathguard.check.CheckDocument.Reason;

/** Sentences about a document, in one line each and of characters that every shape can hold. */
final class Text {

    /** Control characters, what turns the direction of writing, half characters, and what XML 1.0 has no place for. */
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029\\ufffe\\uffff]");

    private static final int LONGEST_LIST = 12;

    private Text() {}

    /** The text in one line; what does not fit is shown as a question mark. */
    static String clean(String text) {
        return UNFIT.matcher(text).replaceAll("?").strip();
    }

    /** For instance {@code 0000:00:1f.2 Intel AHCI Controller (8086:3b25)}. */
    static String device(Device device) {
        String name =
                clean(device.vendorName().strip() + " " + device.deviceName().strip());
        return "%s%s (%s:%s)"
                .formatted(device.address(), name.isEmpty() ? "" : " " + name, device.vendorId(), device.deviceId());
    }

    static String devices(CheckDocument document) {
        return list(document.requested().stream().map(Text::device).toList());
    }

    static String addresses(CheckDocument document) {
        return document.requested().stream().map(Device::address).collect(Collectors.joining(" "));
    }

    static String objects(Reason reason) {
        return list(reason.objects().stream()
                .map(object -> object.name().isBlank() ? object.id() : object.name())
                .toList());
    }

    /** What, why and what to do, one sentence after the other. */
    static String sentences(Reason reason) {
        return List.of(reason.title(), reason.explanation(), reason.action()).stream()
                .map(Text::clean)
                .filter(text -> !text.isEmpty())
                .map(text -> text.matches(".*[.!?:]$") ? text : text + ".")
                .collect(Collectors.joining(" "));
    }

    static String state(CheckDocument document) {
        if (document.state().pendingReboot()) {
            return document.state().enabled() ? "enabled at the next restart" : "disabled at the next restart";
        }
        return document.state().active() ? "in passthrough" : "";
    }

    static String list(List<String> names) {
        List<String> all = names.stream().map(Text::clean).distinct().toList();
        String shown = all.stream().limit(LONGEST_LIST).collect(Collectors.joining(", "));
        return all.size() > LONGEST_LIST ? shown + " and " + (all.size() - LONGEST_LIST) + " more" : shown;
    }
}
