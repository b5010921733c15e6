package org.directpathguard.vsphere.dump;

import com.vmware.vim25.AboutInfo;
import com.vmware.vim25.OptionValue;
import com.vmware.vim25.ServiceContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.host.Origin;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.host.Tristate;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.reading.CachedObjects;
import org.directpathguard.vsphere.reading.HostReader;
import org.directpathguard.vsphere.reading.HostReferences;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.Objects;
import org.directpathguard.vsphere.reading.PropertyBag;
import org.directpathguard.vsphere.reading.ReadingContext;

/** An inventory that {@code govc object.save} wrote to a folder. */
public final class DumpInventory implements InventorySource {

    private final DumpFolder folder;
    private final DumpObjects objects;
    private final List<HostReference> hosts;

    private DumpInventory(DumpFolder folder) throws VsphereException {
        this.folder = folder;
        this.objects = new DumpObjects(folder);
        this.hosts = objects.readAll(ObjectKind.HOST_NAME).stream()
                .map(HostReferences::of)
                .sorted(Comparator.comparing(HostReference::name))
                .toList();
    }

    /**
     * Opens a saved inventory and lists its hosts.
     *
     * @param folder the folder
     * @return the inventory
     * @throws VsphereException as {@link DamagedDumpException} if the folder holds none, or a damaged one
     */
    public static DumpInventory open(Path folder) throws VsphereException {
        DumpInventory inventory = new DumpInventory(DumpFolder.open(folder));
        if (inventory.hosts.isEmpty()) {
            throw inventory.folder.noHosts();
        }
        return inventory;
    }

    @Override
    public List<HostReference> hosts() {
        return hosts;
    }

    @Override
    public HostSnapshot read(HostReference host) throws InventoryException {
        return read(objects, context(), host);
    }

    @Override
    public void readAll(List<HostReference> wanted, SnapshotReceiver receiver) throws InventoryException {
        ReadingContext context = context();
        CachedObjects cache = new CachedObjects(objects);
        for (HostReference host : wanted) {
            HostSnapshot snapshot;
            try {
                snapshot = read(cache, context, host);
            } catch (InventoryException e) {
                receiver.failed(host, e);
                continue;
            }
            receiver.received(snapshot);
            cache.forget(ObjectKind.MACHINE);
            cache.forget(ObjectKind.HOST);
        }
    }

    private static HostSnapshot read(Objects source, ReadingContext context, HostReference host)
            throws InventoryException {
        Map<String, PropertyBag> bags = source.read(ObjectKind.HOST, List.of(ObjectKind.HOST.reference(host.moid())));
        PropertyBag bag = bags.get(host.moid());
        if (bag == null) {
            throw new DamagedDumpException(
                    "The saved inventory no longer holds the host " + host.name() + ".", "Save it again.");
        }
        return new HostReader(source, new DumpQuestions(), context).read(bag);
    }

    private ReadingContext context() throws VsphereException {
        Map<String, HostReference> byId =
                hosts.stream().collect(Collectors.toMap(HostReference::moid, Function.identity()));
        return new ReadingContext(Origin.DUMP, vcenter(), folder.newest(), moids -> byId, Tristate.YES);
    }

    /** A vCenter keeps its own name among its settings; the dump of a host, or of a part of an inventory, has none. */
    private Optional<String> vcenter() throws VsphereException {
        boolean isVcenter = saved("ServiceInstance", "content")
                .filter(content -> content instanceof ServiceContent service && isVcenter(service.getAbout()))
                .isPresent();
        return isVcenter ? saved("OptionManager", "setting").flatMap(DumpInventory::name) : Optional.empty();
    }

    private static boolean isVcenter(AboutInfo about) {
        return about != null && "VirtualCenter".equals(about.getApiType());
    }

    private static Optional<String> name(Object settings) {
        return Stream.of("VirtualCenter.FQDN", "VirtualCenter.InstanceName")
                .flatMap(key -> settings instanceof OptionValue[] options
                        ? Stream.of(options).filter(option -> key.equals(option.getKey()))
                        : Stream.empty())
                .map(OptionValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Optional<Object> saved(String type, String path) throws VsphereException {
        Collection<Path> files = folder.files(type);
        for (Path file : files) {
            try {
                Optional<Object> value =
                        SavedObject.read(file, List.of(path)).find(path).value();
                if (value.isPresent()) {
                    return value;
                }
            } catch (IOException e) {
                throw DumpFolder.damaged(file, String.valueOf(e.getMessage()), e);
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        // Nothing is kept open between two readings.
    }
}
