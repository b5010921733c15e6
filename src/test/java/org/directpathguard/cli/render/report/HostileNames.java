package org.directpathguard.cli.render.report;

import java.util.List;
import org.directpathguard.check.CheckDocument;
import org.directpathguard.check.Checker;
import org.directpathguard.check.HostScan;
import org.directpathguard.check.NoVerdictException;
import org.directpathguard.check.ScanDocument;
import org.directpathguard.check.Scanner;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.rules.Policy;
import org.directpathguard.testing.HostBuilder;

/** Hosts whose datastores and devices bear names that every shape has to take for names. */
final class HostileNames {

    /** A line of its own, a mark-up, a formula, a command of a workflow, and characters that XML has no place for. */
    static final String NAME = "=cmd|'/c calc'!A1\n"
            + "::error::owned\u0000\u0008\u001b[31m<script>alert(1)</script> ]]> | **b** [l](http://x) @team {0} %"
            + " %0A \u202e\ud800 \uffff &amp; \"'";

    static final String SATA = "0000:00:1f.2";

    private HostileNames() {}

    static HostBuilder host() {
        return HostBuilder.article()
                .datastore(NAME, "t10.ATA_WD5000", 3, "vm " + NAME)
                .function("0000:05:00.0", 0x0300, "10de:1b80", NAME, NAME)
                .row("0000:05:00.0", "0000:05:00.0", true, false);
    }

    static CheckDocument check(String... devices) throws NoVerdictException {
        return CheckDocument.of(new Checker(Policy.standard()).check(host().build(), List.of(devices), false));
    }

    static CheckDocument allowed() throws NoVerdictException {
        return CheckDocument.of(
                new Checker(Policy.standard()).check(HostBuilder.article().build(), List.of("0000:00:1a.0"), false));
    }

    static ScanDocument scan(HostBuilder... hosts) {
        Scanner scanner = new Scanner(new Checker(Policy.standard()));
        return ScanDocument.of(List.of(hosts).stream()
                .map(HostBuilder::build)
                .map(snapshot -> scan(scanner, snapshot))
                .toList());
    }

    private static HostScan scan(Scanner scanner, HostSnapshot snapshot) {
        HostReference reference = new HostReference(
                snapshot.identity().moid(),
                snapshot.identity().name(),
                snapshot.identity().uuid(),
                snapshot.connection());
        return scanner.scan(reference, snapshot);
    }

    static HostBuilder unarmed() {
        return HostBuilder.article();
    }

    static HostBuilder unreadable() {
        return HostBuilder.article().connection(ConnectionState.DISCONNECTED);
    }
}
