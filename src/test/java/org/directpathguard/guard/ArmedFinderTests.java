package org.directpathguard.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.directpathguard.check.Checker;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.ledger.Database;
import org.directpathguard.ledger.DatabaseSettings;
import org.directpathguard.ledger.Ledger;
import org.directpathguard.ledger.LedgerKind;
import org.directpathguard.ledger.LedgerRecord;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.Overrides;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Policy;
import org.directpathguard.testing.HostBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArmedFinderTests {

    private static final String CONTROLLER = "0000:00:1f.2";
    private static final String USB = "0000:00:1d.0";

    private final Database database = Database.open(DatabaseSettings.temporary());
    private final Ledger ledger = new Ledger(database, Clock.systemUTC());
    private final ArmedFinder finder =
            new ArmedFinder(new Checker(Policy.standard()), new Overriding(ledger, new Overrides(database, ledger)));

    ArmedFinderTests() throws Exception {}

    @AfterEach
    void close() {
        database.close();
    }

    private static HostSnapshot waiting(String... devices) {
        HostBuilder host = HostBuilder.article();
        for (String device : devices) {
            host.row(device, device, true, false);
        }
        return host.build();
    }

    private void changed(HostSnapshot host, boolean enable, String override, String... devices)
            throws LedgerUnavailableException {
        ledger.append(LedgerRecord.of(LedgerKind.APPLY_OUTCOME, "alice", "Turned passthrough")
                .about(host.identity().name())
                .with("enable", enable)
                .with("devices", Arrays.asList(devices))
                .with("override", override)
                .with("result", "applied"));
    }

    private List<String> armed(HostSnapshot host) throws LedgerUnavailableException {
        return finder.find(host)
                .map(ArmedFinder.Armed::devices)
                .map(Addresses::texts)
                .orElse(List.of());
    }

    @Test
    void aDangerousToggleThatNobodyAllowedIsFound() throws Exception {
        assertThat(armed(waiting(CONTROLLER))).containsExactly(CONTROLLER);
        assertThat(armed(waiting(USB))).isEmpty();
    }

    @Test
    void whatTwoPeopleAllowedIsNotFound() throws Exception {
        HostSnapshot host = waiting(CONTROLLER);
        changed(host, true, "o-1", CONTROLLER);

        assertThat(armed(host)).isEmpty();
    }

    @Test
    void aHarmlessToggleIsNotToBlameForWhatAnOverrideLetThroughBesideIt() throws Exception {
        HostSnapshot host = waiting(CONTROLLER, USB);
        changed(host, true, "o-1", CONTROLLER);

        assertThat(armed(host)).isEmpty();
    }

    @Test
    void aDangerousToggleIsFoundBesideWhatAnOverrideLetThrough() throws Exception {
        HostSnapshot host = waiting(CONTROLLER, USB);
        changed(host, true, "o-1", USB);

        assertThat(armed(host)).containsExactly(CONTROLLER);
    }

    @Test
    void anOverrideWhoseChangeWasUndoneAllowsNoSecondToggle() throws Exception {
        HostSnapshot host = waiting(CONTROLLER);
        changed(host, true, "o-1", CONTROLLER);
        changed(host, false, "", CONTROLLER);

        assertThat(armed(host)).containsExactly(CONTROLLER);

        changed(host, true, "o-2", CONTROLLER);

        assertThat(armed(host)).isEmpty();
    }

    @Test
    void whatTookEffectAtOnceIsHeldAgainstWhatOverridesLetThroughAsWell() throws Exception {
        HostSnapshot before = waiting(CONTROLLER);
        HostSnapshot after = HostBuilder.article()
                .row(CONTROLLER, CONTROLLER, true, false)
                .row(USB, USB, true, true)
                .build();

        assertThat(finder.findActiveAtOnce(before, after)).isPresent();

        changed(before, true, "o-1", CONTROLLER);

        assertThat(finder.findActiveAtOnce(before, after)).isEmpty();
        assertThat(finder.findActiveAtOnce(
                        HostBuilder.article().build(),
                        HostBuilder.article()
                                .row(CONTROLLER, CONTROLLER, true, true)
                                .build()))
                .isEmpty();
    }

    @Test
    void theFunctionsToTakeBackAreThoseThatAreDangerousAlone() throws Exception {
        Set<PciAddress> dangerous =
                finder.dangerous(finder.find(waiting(CONTROLLER, USB)).orElseThrow());

        assertThat(Addresses.texts(dangerous)).containsExactly(CONTROLLER);
    }
}
