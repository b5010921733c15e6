package org.directpathguard.plugin;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.inventory.HostSurvey;
import org.directpathguard.plugin.HostFinder.Seen;

/**
 * What the views of one host show: {@code directpath-guard/plugin-host/1}.
 *
 * @param schema kind and version
 * @param host the host at a glance
 * @param version product version of the host
 * @param rights what the person may do: {@code check}, {@code apply}, {@code override}, {@code approve}
 * @param together the check document over everything enabled, pending and active, where anything is
 * @param given functions that are enabled or active in passthrough
 * @param devices a check document for each function that can be or is passed through
 */
record HostViewDocument(
        String schema,
        HostLine host,
        Optional<String> version,
        Map<String, Boolean> rights,
        Optional<CheckDocument> together,
        List<Given> given,
        List<CheckDocument> devices) {

    /**
     * A function that is enabled or active in passthrough.
     *
     * @param address where it sits
     * @param name vendor and device
     * @param state {@code active}, {@code pending-enable}, {@code pending-disable} or {@code unknown}
     */
    record Given(String address, String name, String state) {}

    static HostViewDocument of(Seen seen, String vcenter, HostScan scan) {
        ScanDocument.HostPart part = ScanDocument.of(List.of(scan)).hosts().get(0);
        HostSurvey survey = HostSurvey.of(scan);
        return new HostViewDocument(
                "directpath-guard/plugin-host/1",
                HostLine.of(seen.host(), vcenter, Optional.of(survey)),
                part.host().version(),
                rights(seen),
                part.together(),
                survey.given().stream()
                        .map(given -> new Given(given.address().toString(), given.name(), given.state()))
                        .toList(),
                part.devices());
    }

    private static Map<String, Boolean> rights(Seen seen) {
        Map<String, Boolean> rights = new LinkedHashMap<>();
        Arrays.stream(Privilege.values())
                .filter(privilege -> privilege != Privilege.READ)
                .forEach(privilege -> rights.put(
                        privilege.name().toLowerCase(Locale.ROOT), seen.held().contains(privilege)));
        return rights;
    }
}
