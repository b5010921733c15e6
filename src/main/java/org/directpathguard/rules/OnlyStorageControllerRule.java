package org.directpathguard.rules;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.AdapterPlace.Certainty;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.HostTopology;

/** Nothing that carries a disk in use is left, or the host's only controller leaves although it carries nothing. */
final class OnlyStorageControllerRule implements Rule {

    @Override
    public List<Finding> judge(Situation situation) {
        HostTopology topology = situation.topology();
        List<DiskAccess> inUse = topology.disks().stream()
                .filter(access -> !topology.usesOf(access.disk()).isEmpty())
                .toList();
        List<DiskAccess> lost = inUse.stream()
                .filter(access -> situation.loss().takes(access.disk().canonicalName()))
                .toList();
        boolean somethingStays = inUse.stream()
                .anyMatch(access -> access.isPlaced()
                        && !situation.loss().takes(access.disk().canonicalName()));
        if (lost.isEmpty()) {
            return idleController(situation);
        }
        return somethingStays ? List.of() : List.of(lastInUse(situation, lost));
    }

    private static Finding lastInUse(Situation situation, List<DiskAccess> lost) {
        List<AdapterPlace> adapters = situation.loss().adapters().stream()
                .filter(place -> lost.stream()
                        .anyMatch(access -> access.ways().stream()
                                .anyMatch(way -> way.place().equals(place))))
                .toList();
        return situation
                .finding(RuleId.ONLY_STORAGE_CONTROLLER)
                .fixed()
                .title(
                        "Without it no storage controller in use is left on %s",
                        situation.words().host())
                .explanation(
                        "%s %s every disk that this host uses%s. After the change it would have no storage at all.",
                        Words.list(
                                adapters.stream().map(place -> place.adapter().device())),
                        adapters.size() == 1 ? "carries" : "carry",
                        Words.namesInBrackets(
                                lost.stream().map(access -> access.disk().canonicalName())))
                .action("%s", Alternatives.of(situation).instead())
                .adapters(adapters)
                .disks(lost)
                .evidence("config.storageDevice.hostBusAdapter", "no other adapter carries a disk in use")
                .build();
    }

    /** Boot media on USB are no controller to fall back on. One that is with a machine already is no news. */
    private static List<Finding> idleController(Situation situation) {
        Set<PciAddress> controllers = controllers(situation.topology());
        boolean asked = controllers.stream()
                .filter(situation.changing()::contains)
                .anyMatch(address -> situation
                        .topology()
                        .row(address)
                        .filter(row -> row.active().isYes())
                        .isEmpty());
        if (!asked || !situation.joint().containsAll(controllers)) {
            return List.of();
        }
        return situation
                .finding(RuleId.ONLY_STORAGE_CONTROLLER)
                .severity(Severity.WARN)
                .title(
                        "It is the only storage controller of %s",
                        situation.words().host())
                .explanation("Nothing in use hangs on it, but afterwards the host can't be given local storage.")
                .action("Go on if that is meant. Otherwise put a second controller into the host for the virtual"
                        + " machine.")
                .functions(controllers)
                .evidence("hardware.pciDevice", "no other storage controller")
                .list();
    }

    private static Set<PciAddress> controllers(HostTopology topology) {
        Set<PciAddress> found = topology.functions().stream()
                .filter(function -> function.pciClass().isStorage())
                .map(PciFunction::address)
                .collect(Collectors.toCollection(TreeSet::new));
        topology.adapters().stream()
                .filter(place ->
                        place.certainty() == Certainty.KNOWN && !place.adapter().isUsb())
                .forEach(place -> found.addAll(place.functions()));
        return found;
    }
}
