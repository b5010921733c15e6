package org.directpathguard.web.picture;

import java.util.List;
import java.util.Set;
import org.directpathguard.host.PciFunction;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.HostTopology;

/** Builds the whole graph of a host. */
final class HostGraph {

    private HostGraph() {}

    /**
     * Builds it.
     *
     * @param removal the host and what leaves it
     * @param texts the words
     * @return every function that carries something or leaves, and everything behind
     */
    static PictureGraph of(Removal removal, PictureTexts texts) {
        GraphBuilder graph = new GraphBuilder();
        removal.topology().functions().stream()
                .filter(function -> isWorthDrawing(removal, function.address()))
                .forEach(function -> function(graph, removal, function));
        new StorageChain(removal, graph, texts).draw();
        new NetworkChain(removal, graph, texts).draw();
        new MachineChain(removal, graph.build(), graph).draw();
        return graph.build();
    }

    private static boolean isWorthDrawing(Removal removal, PciAddress address) {
        HostTopology topology = removal.topology();
        Set<PciAddress> alone = Set.of(address);
        return removal.takes(address)
                || !topology.adaptersOn(alone).isEmpty()
                || !topology.nicsOn(alone).isEmpty();
    }

    private static void function(GraphBuilder graph, Removal removal, PciFunction function) {
        Fate fate = removal.takes(function.address()) ? Fate.LEAVES : Fate.STAYS;
        graph.node(
                Ids.function(function.address()),
                NodeKind.FUNCTION,
                fate,
                title(function),
                List.of(
                        function.deviceName().isBlank() ? "" : function.vendorName(),
                        function.address() + "  " + function.identity().vendorAndDevice()));
    }

    private static String title(PciFunction function) {
        return function.deviceName().isBlank() ? function.displayName() : function.deviceName();
    }
}
