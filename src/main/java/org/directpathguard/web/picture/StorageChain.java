package org.directpathguard.web.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.host.Adapter;
import org.directpathguard.host.Disk;
import org.directpathguard.host.Extent;
import org.directpathguard.host.VolumeKind;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.AdapterPlace;
import org.directpathguard.topology.AdapterPlace.Certainty;
import org.directpathguard.topology.DatastorePlace;
import org.directpathguard.topology.DiskAccess;
import org.directpathguard.topology.DiskAccess.Way;
import org.directpathguard.topology.DiskPurpose;
import org.directpathguard.topology.DiskUse;

/** Draws PCI function, adapter, disk, and what lies on the disk. */
final class StorageChain {

    private final Removal removal;
    private final GraphBuilder graph;
    private final PictureTexts texts;

    StorageChain(Removal removal, GraphBuilder graph, PictureTexts texts) {
        this.removal = removal;
        this.graph = graph;
        this.texts = texts;
    }

    void draw() {
        removal.topology().adapters().forEach(this::adapter);
        removal.topology().disks().forEach(this::disk);
        systemUses();
        for (DatastorePlace place : removal.topology().datastores()) {
            if (!place.extents().isEmpty()) {
                datastore(place);
            } else if (isGone(place)) {
                graph.node(
                        Ids.datastore(place),
                        NodeKind.DATASTORE,
                        Fate.LOST,
                        place.name(),
                        List.of(texts.text("picture.datastore.inaccessible")));
            }
        }
    }

    private void adapter(AdapterPlace place) {
        Adapter adapter = place.adapter();
        Fate fate = fate(place);
        String id = Ids.adapter(adapter);
        graph.node(
                id,
                NodeKind.ADAPTER,
                fate,
                adapter.device(),
                List.of(
                        texts.text("picture.adapter." + adapter.kind().name().toLowerCase(Locale.ROOT)),
                        adapter.model()));
        for (PciAddress address : place.functions().stream().sorted().toList()) {
            graph.edge(Ids.function(address), id, removal.takes(address) ? fate : Fate.STAYS);
        }
    }

    private Fate fate(AdapterPlace place) {
        if (place.certainty() == Certainty.ONE_OF_SEVERAL && place.mayLeaveWith(removal.leaving())) {
            return Fate.UNKNOWN;
        }
        if (removal.allTaken().mayTake(place)) {
            return carriesSomething(place) ? Fate.LOST : Fate.LEAVES;
        }
        boolean unclear =
                place.certainty() == Certainty.UNKNOWN && !removal.leaving().isEmpty();
        return unclear ? Fate.UNKNOWN : Fate.STAYS;
    }

    /** A controller that nobody stands on just leaves, as it was asked to. */
    private boolean carriesSomething(AdapterPlace place) {
        return removal.loss().disks().stream()
                .filter(access -> !isUnused(access.disk()))
                .anyMatch(access ->
                        access.ways().stream().anyMatch(way -> way.place().equals(place)));
    }

    private boolean isUnused(Disk disk) {
        return removal.topology().usesOf(disk).isEmpty();
    }

    private void disk(DiskAccess access) {
        Disk disk = access.disk();
        String id = Ids.disk(disk.canonicalName());
        List<String> lines = new ArrayList<>();
        if (!disk.displayName().isBlank()) {
            lines.add(disk.canonicalName());
        }
        disk.capacityBytes().map(Sizes::words).ifPresent(lines::add);
        if (isUnused(disk)) {
            lines.add(texts.text("picture.disk.unused"));
        }
        graph.node(id, NodeKind.DISK, fate(access), diskTitle(disk), lines);
        for (Way way : access.ways()) {
            Fate taken = fate(way.place()) == Fate.LEAVES ? Fate.LEAVES : Fate.LOST;
            Fate fate = removal.allTaken().mayTake(way.place()) ? taken : Fate.STAYS;
            graph.edge(Ids.adapter(way.place().adapter()), id, fate);
        }
    }

    private Fate fate(DiskAccess access) {
        if (removal.loss().takes(access.disk().canonicalName())) {
            boolean onSomeUsb =
                    access.ways().stream().allMatch(way -> way.place().certainty() == Certainty.ONE_OF_SEVERAL);
            if (onSomeUsb) {
                return Fate.UNKNOWN;
            }
            return isUnused(access.disk()) ? Fate.LEAVES : Fate.LOST;
        }
        if (removal.loss().weakens(access.disk().canonicalName())) {
            return Fate.WEAKER;
        }
        return access.isPlaced() || removal.leaving().isEmpty() ? Fate.STAYS : Fate.UNKNOWN;
    }

    /** The vSphere Client repeats the canonical name in brackets, for which a line of its own is better. */
    private static String diskTitle(Disk disk) {
        String title =
                disk.displayName().replace("(" + disk.canonicalName() + ")", "").strip();
        return title.isEmpty() ? disk.canonicalName() : title;
    }

    private void systemUses() {
        Map<String, Set<DiskPurpose>> purposes = new LinkedHashMap<>();
        for (DiskUse use : removal.topology().uses()) {
            boolean shownAsObject =
                    use.purpose() == DiskPurpose.DATASTORE || use.purpose() == DiskPurpose.RAW_DEVICE_MAPPING;
            if (!shownAsObject) {
                purposes.computeIfAbsent(use.diskName(), disk -> new TreeSet<>())
                        .add(use.purpose());
            }
        }
        purposes.forEach(this::system);
    }

    private void system(String disk, Set<DiskPurpose> purposes) {
        String diskId = Ids.disk(disk);
        Fate fate = removal.topology().disk(disk).map(this::fate).orElse(Fate.UNKNOWN);
        List<String> lines = purposes.stream()
                .map(purpose -> texts.text("picture.purpose." + purpose.name().toLowerCase(Locale.ROOT)))
                .toList();
        String host = removal.topology().snapshot().identity().name();
        graph.node("system " + disk, NodeKind.SYSTEM, fate, host, lines);
        graph.edge(diskId, "system " + disk, fate);
    }

    /** A block datastore that the host has lost already: no disk tells any more where it was. */
    private static boolean isGone(DatastorePlace place) {
        return place.datastore()
                .filter(datastore -> datastore.kind() == VolumeKind.VMFS
                        && datastore.accessible().isNo())
                .isPresent();
    }

    private void datastore(DatastorePlace place) {
        String id = Ids.datastore(place);
        Fate fate = place.extents().stream()
                .map(Extent::diskName)
                .map(name -> removal.topology().disk(name).map(this::fate).orElse(Fate.UNKNOWN))
                .reduce(Fate.STAYS, Fate::worst);
        graph.node(id, NodeKind.DATASTORE, fate, place.name(), Datastores.lines(place));
        for (Extent extent : place.extents()) {
            Optional<Fate> disk = removal.topology().disk(extent.diskName()).map(this::fate);
            graph.edge(Ids.disk(extent.diskName()), id, disk.orElse(Fate.UNKNOWN));
        }
    }
}
