package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostMultipathInfoLogicalUnit;
import com.vmware.vim25.HostMultipathInfoPath;
import com.vmware.vim25.HostScsiTopologyInterface;
import com.vmware.vim25.HostScsiTopologyLun;
import com.vmware.vim25.HostScsiTopologyTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.PathState;
import org.directpathguard.host.Reading;
import org.directpathguard.vsphere.newer.HostNvmeController;
import org.directpathguard.vsphere.newer.HostNvmeNamespace;
import org.directpathguard.vsphere.newer.HostNvmeTopology;
import org.directpathguard.vsphere.newer.HostNvmeTopologyInterface;
import org.jspecify.annotations.Nullable;

/** Ways from adapters to units, from the topologies that need no more than a walk. */
final class PathMapper {

    private final Mapping host;

    PathMapper(Mapping host) {
        this.host = host;
    }

    Reading<List<LunPath>> scsiTopology() {
        return Mapping.flatList(
                host.value(HostProperty.SCSI_TOPOLOGY, Object.class),
                HostScsiTopologyInterface.class,
                PathMapper::units);
    }

    Reading<List<LunPath>> multipath() {
        return Mapping.flatList(
                host.value(HostProperty.MULTIPATH, Object.class),
                HostMultipathInfoLogicalUnit.class,
                PathMapper::paths);
    }

    Reading<List<LunPath>> nvmeTopology() {
        Reading<HostNvmeTopology> topology = host.value(HostProperty.NVME_TOPOLOGY, HostNvmeTopology.class);
        return Mapping.one(
                topology,
                found -> Mapping.listOf(found.adapter).stream()
                        .flatMap(adapter -> namespaces(adapter).stream())
                        .toList());
    }

    private static List<LunPath> units(HostScsiTopologyInterface adapter) {
        List<LunPath> paths = new ArrayList<>();
        for (HostScsiTopologyTarget target : Mapping.listOf(adapter.getTarget())) {
            for (HostScsiTopologyLun unit : Mapping.listOf(target.getLun())) {
                paths.add(new LunPath(
                        Mapping.text(adapter.getAdapter()), Mapping.text(unit.getScsiLun()), "", PathState.NOT_TOLD));
            }
        }
        return paths;
    }

    private static List<LunPath> paths(HostMultipathInfoLogicalUnit unit) {
        List<LunPath> paths = new ArrayList<>();
        for (HostMultipathInfoPath path : Mapping.listOf(unit.getPath())) {
            paths.add(new LunPath(
                    Mapping.text(path.getAdapter()),
                    Mapping.text(unit.getLun()),
                    Mapping.text(path.getName()),
                    state(path)));
        }
        return paths;
    }

    private static List<LunPath> namespaces(HostNvmeTopologyInterface adapter) {
        List<LunPath> paths = new ArrayList<>();
        for (HostNvmeController controller : Mapping.listOf(adapter.connectedController)) {
            for (HostNvmeNamespace namespace : Mapping.listOf(controller.attachedNamespace)) {
                paths.add(new LunPath(
                        Mapping.text(adapter.adapter), Mapping.text(namespace.name), "", PathState.NOT_TOLD));
            }
        }
        return paths;
    }

    /** Since 4.0 the state stands in {@code state}, before in {@code pathState}; the worse of the two counts. */
    private static PathState state(HostMultipathInfoPath path) {
        PathState newer = state(path.getState());
        PathState older = state(path.getPathState());
        if (path.getState() == null) {
            return older;
        }
        return path.getPathState() == null || older.isLive() ? newer : older;
    }

    private static PathState state(@Nullable String text) {
        return switch (Mapping.text(text).toLowerCase(Locale.ROOT)) {
            case "active" -> PathState.ACTIVE;
            case "standby" -> PathState.STANDBY;
            case "disabled" -> PathState.DISABLED;
            case "dead" -> PathState.DEAD;
            default -> PathState.UNKNOWN;
        };
    }
}
