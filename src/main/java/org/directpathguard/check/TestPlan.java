package org.directpathguard.check;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.rules.Decision;
import org.directpathguard.rules.Situation;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.HostTopology;

/** How to see after the restart that the host still has all it stands on. */
final class TestPlan {

    private final Situation situation;
    private final Decision decision;
    private final ToggleWords words;

    TestPlan(Situation situation, Decision decision) {
        this.situation = situation;
        this.decision = decision;
        this.words = new ToggleWords(situation);
    }

    String text() {
        Steps steps = new Steps();
        if (decision == Decision.BLOCK) {
            steps.add("The verdict is BLOCK: what follows is for an approved override, and the verdict expects it to"
                    + " fail.");
        }
        steps.add("Before the change, note what " + words.host()
                + " shows for each of the steps below, so that there is something to compare with.");
        steps.add("After the restart: ls -l /bootbank points into /vmfs/volumes, not into /tmp.");
        expect(steps, "esxcli storage core adapter list still shows ", adapters());
        expect(steps, "These datastores are there and accessible: ", datastores());
        expect(steps, "esxcli network nic list still shows ", nics());
        return steps.add(devices())
                .add("/sbin/auto-backup.sh on " + words.host()
                        + " ends without an error: the host can save its configuration.")
                .add("directpath-guard scan --host "
                        + Steps.oneLine(situation.snapshot().identity().moid())
                        + " ends with 0 or 1 and the status ok.")
                .add("If one of these fails, stop and follow the backout plan; do not restart the host once more to"
                        + " see.")
                .toString();
    }

    private String devices() {
        return situation.request().disable()
                ? words.readBack() + " no longer names " + words.devices()
                        + ", and the hypervisor has its driver on it."
                : words.readBack() + " names " + words.devices()
                        + " and no other device that it did not name before; a machine that gets the device starts.";
    }

    private static void expect(Steps steps, String sentence, String names) {
        if (!names.isEmpty()) {
            steps.add(sentence + names + ".");
        }
    }

    private String adapters() {
        Set<PciAddress> leaving = leaving();
        return Steps.list(topology().adapters().stream()
                .filter(place -> place.staysWithout(leaving))
                .map(AdapterPlace::adapter)
                .map(adapter -> adapter.device()));
    }

    private String datastores() {
        Set<String> lost = (situation.request().disable()
                        ? Stream.<DatastorePlace>empty()
                        : situation.loss().datastores().stream())
                .map(DatastorePlace::id)
                .collect(Collectors.toSet());
        return Steps.list(topology().datastores().stream()
                .filter(place -> !lost.contains(place.id()))
                .map(DatastorePlace::name));
    }

    private String nics() {
        Set<PciAddress> leaving = leaving();
        return Steps.list(topology().nicsOn(topology().knownAddresses()).stream()
                .filter(nic -> nic.pci().value().filter(leaving::contains).isEmpty())
                .map(nic -> nic.device()));
    }

    private Set<PciAddress> leaving() {
        return situation.joint();
    }

    private HostTopology topology() {
        return situation.topology();
    }
}
