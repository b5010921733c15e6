package org.directpathguard.cli.render.report;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.CheckDocument.Device;
import org.directpathguard.check.CheckDocument.Reason;
import org.directpathguard.rules.Severity;

/**
 * One result of a SARIF log.
 *
 * <p>A device is no file. The logical location names it; the physical one that GitHub asks for is a name made of the host's,
 * below {@code vsphere/}, and there is no such file.
 */
final class SarifResult {

    private SarifResult() {}

    /** A finding; one that does not count is information, whatever its severity. */
    static Map<String, Object> of(HostReport host, CheckDocument document, Reason reason, boolean counts) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", reason.rule());
        result.put("kind", counts ? "fail" : "informational");
        result.put("level", counts ? level(reason.severity()) : "none");
        result.put("message", message(Text.sentences(reason)));
        result.put("locations", locations(host, document));
        String scope = counts ? "" : "alone|";
        result.put(
                "partialFingerprints",
                Map.of(
                        "directpathGuard/v1",
                        digest(scope + identity(host) + "|" + reason.rule() + "|" + Text.addresses(document))));
        result.put(
                "properties",
                Map.of(
                        "severity",
                        reason.severity().name(),
                        "decision",
                        document.decision().name()));
        return result;
    }

    /** Nothing speaks against it. */
    static Map<String, Object> pass(HostReport host, CheckDocument document) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("kind", "pass");
        result.put("level", "none");
        result.put("message", message("Nothing speaks against passing through " + Text.devices(document) + "."));
        result.put("locations", locations(host, document));
        result.put("properties", Map.of("decision", document.decision().name()));
        return result;
    }

    static String level(Severity severity) {
        return switch (severity) {
            case BLOCK -> "error";
            case WARN -> "warning";
            case INFO -> "note";
        };
    }

    /** A message: braces would be placeholders and square brackets links (SARIF 2.1.0, 3.11.5 and 3.11.6). */
    static Map<String, Object> message(String text) {
        return Map.of(
                "text",
                Text.clean(text)
                        .replace("\\", "\\\\")
                        .replace("{", "{{")
                        .replace("}", "}}")
                        .replace("[", "\\[")
                        .replace("]", "\\]"));
    }

    private static List<Map<String, Object>> locations(HostReport host, CheckDocument document) {
        String name = Text.clean(host.host().name());
        Map<String, Object> artifact = Map.of("uri", "vsphere/" + percent(name));
        Stream<Map<String, Object>> functions = document.requested().stream()
                .map(Device::address)
                .map(address -> Map.<String, Object>of(
                        "name",
                        address,
                        "kind",
                        "resource",
                        "fullyQualifiedName",
                        host.host().vcenter().map(Text::clean).orElse("esxi") + "/" + name + "/pci/" + address));
        return List.of(Map.of(
                "physicalLocation", Map.of("artifactLocation", artifact), "logicalLocations", functions.toList()));
    }

    private static String identity(HostReport host) {
        return host.host().uuid().orElseGet(() -> host.host().name());
    }

    private static String percent(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String digest(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
