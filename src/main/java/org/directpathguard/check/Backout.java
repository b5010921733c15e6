package org.directpathguard.check;

import java.util.stream.Collectors;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.RebindSupport;
import org.directpathguard.rules.Situation;
import org.directpathguard.rules.WayOut;

/** The way back, for a change ticket. */
final class Backout {

    private Backout() {}

    static String of(Situation situation) {
        HostSnapshot snapshot = situation.snapshot();
        String addresses = situation.request().devices().stream()
                .sorted()
                .map(PciAddress::toString)
                .collect(Collectors.joining(", "));
        String host = Steps.oneLine(snapshot.identity().name());
        if (situation.request().disable()) {
            return "1. Turn passthrough on again for %s on %s (vSphere Client: Configure, Hardware, PCI Devices).%n2. Restart the host.%n"
                    .formatted(addresses, host);
        }
        Tristate atOnce = RebindSupport.of(snapshot);
        String window = atOnce.mayBe()
                ? "The change may be in force already without a restart; turning it off again gives the device back"
                        + " the same way."
                : "Until the restart nothing has happened: turning it off again is enough.";
        return """
            1. Before the change, save the configuration: vim-cmd hostsvc/firmware/backup_config, and download the bundle.
            2. Before the restart of %s: turn passthrough off again for %s (vSphere Client: Configure, Hardware, PCI Devices). %s
            3. After the restart, as long as the host sees its boot disk: turn it off again and restart once more.
            4. If the host has lost its boot disk: %s
            """.formatted(
                host, addresses, window, WayOut.of(snapshot, situation.request().devices()));
    }
}
