package org.directpathguard.vsphere.reading;

import com.vmware.vim25.HostPlugStoreTopology;
import com.vmware.vim25.HostPlugStoreTopologyAdapter;
import com.vmware.vim25.HostPlugStoreTopologyDevice;
import com.vmware.vim25.HostPlugStoreTopologyPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.HostProperty;
import org.directpathguard.host.LunPath;
import org.directpathguard.host.PathState;
import org.directpathguard.host.Reading;
import org.jspecify.annotations.Nullable;

/** Ways from adapters to units as the pluggable storage architecture lists them, those of every plug-in. */
final class PlugStoreMapper {

    private final Map<String, String> adapterByEntry = new HashMap<>();
    private final Map<String, String> adapterByPath = new HashMap<>();
    private final Map<String, String> unitByDevice = new HashMap<>();
    private final Map<String, String> unitByPath = new HashMap<>();

    private PlugStoreMapper(HostPlugStoreTopology topology) {
        for (HostPlugStoreTopologyAdapter adapter : Mapping.listOf(topology.getAdapter())) {
            adapterByEntry.put(Mapping.text(adapter.getKey()), Mapping.text(adapter.getAdapter()));
            Mapping.listOf(adapter.getPath())
                    .forEach(path -> adapterByPath.put(path, Mapping.text(adapter.getAdapter())));
        }
        for (HostPlugStoreTopologyDevice device : Mapping.listOf(topology.getDevice())) {
            unitByDevice.put(Mapping.text(device.getKey()), Mapping.text(device.getLun()));
            Mapping.listOf(device.getPath()).forEach(path -> unitByPath.put(path, Mapping.text(device.getLun())));
        }
    }

    static Reading<List<LunPath>> map(Mapping host) {
        return Mapping.one(
                host.value(HostProperty.PLUG_STORE, HostPlugStoreTopology.class),
                topology -> new PlugStoreMapper(topology).paths(topology));
    }

    private List<LunPath> paths(HostPlugStoreTopology topology) {
        List<LunPath> paths = new ArrayList<>();
        for (HostPlugStoreTopologyPath path : Mapping.listOf(topology.getPath())) {
            String adapter = first(adapterByEntry.get(Mapping.text(path.getAdapter())), adapterByPath, path);
            String unit = first(unitByDevice.get(Mapping.text(path.getDevice())), unitByPath, path);
            // A path that no device owns leads nowhere yet; one whose adapter is unknown may lead anywhere.
            if (!unit.isEmpty()) {
                paths.add(new LunPath(adapter, unit, Mapping.text(path.getName()), PathState.NOT_TOLD));
            }
        }
        return List.copyOf(paths);
    }

    private static String first(@Nullable String direct, Map<String, String> byPath, HostPlugStoreTopologyPath path) {
        return direct != null ? direct : byPath.getOrDefault(Mapping.text(path.getKey()), "");
    }
}
