package org.directpathguard.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.directpathguard.host.ConnectionState;
import org.directpathguard.host.Gap;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.PassthroughRow;
import org.directpathguard.host.Tristate;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.HostTopology;

/** What is not known about the leaving functions themselves. */
final class DeviceGaps {

    private static final List<HostProperty> CONCERN_EVERY_DEVICE =
            List.of(HostProperty.PCI_DEVICES, HostProperty.PASSTHROUGH);

    private final Situation situation;
    private final List<Gap> gaps = new ArrayList<>();

    DeviceGaps(Situation situation) {
        this.situation = situation;
    }

    List<Gap> find() {
        if (situation.group().addresses().isEmpty()) {
            return gaps;
        }
        situation.snapshot().pci().passthrough().gap().ifPresent(gaps::add);
        if (situation.snapshot().connection() == ConnectionState.UNKNOWN) {
            gaps.add(HostProperty.CONNECTION_STATE.gap(Gap.Cause.NOT_RETURNED));
        }
        situation.snapshot().strangers().stream()
                .filter(gap -> CONCERN_EVERY_DEVICE.stream()
                        .anyMatch(property -> gap.path().startsWith(property.path())))
                .forEach(gaps::add);
        HostTopology topology = situation.topology();
        for (PciAddress address : situation.request().devices()) {
            Optional<PassthroughRow> row = topology.row(address);
            row.ifPresentOrElse(this::look, () -> noRow(address));
        }
        rowlessControllers();
        for (PciAddress address : situation.changing()) {
            if (topology.function(address).isEmpty()) {
                gaps.add(Gap.of(HostProperty.PCI_DEVICES.path() + " " + address, Gap.Cause.DANGLING));
            }
            topology.row(address).flatMap(row -> row.dependentDevice().gap()).ifPresent(gaps::add);
        }
        return gaps;
    }

    /** A controller that carries something in use may be armed without anyone knowing. */
    private void rowlessControllers() {
        HostTopology topology = situation.topology();
        if (situation.snapshot().pci().passthrough().value().isEmpty()) {
            return;
        }
        topology.disks().stream()
                .filter(access -> !topology.usesOf(access.disk()).isEmpty())
                .flatMap(access -> access.ways().stream())
                .filter(way -> way.place().certainty() == AdapterPlace.Certainty.KNOWN)
                .flatMap(way -> way.place().functions().stream())
                .distinct()
                .filter(address -> topology.row(address).isEmpty())
                .forEach(this::noRow);
    }

    private void noRow(PciAddress address) {
        if (situation.snapshot().pci().passthrough().value().isPresent()) {
            gaps.add(Gap.of(HostProperty.PASSTHROUGH.path() + " " + address, Gap.Cause.NOT_RETURNED));
        }
    }

    private void look(PassthroughRow row) {
        if (row.enabled() == Tristate.UNKNOWN || row.active() == Tristate.UNKNOWN) {
            gaps.add(Gap.of(
                    HostProperty.PASSTHROUGH.path() + " " + row.address() + " passthruEnabled, passthruActive",
                    Gap.Cause.NOT_RETURNED));
        }
    }
}
