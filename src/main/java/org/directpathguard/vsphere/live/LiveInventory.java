package org.directpathguard.vsphere.live;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.directpathguard.host.HostReference;
import org.directpathguard.host.HostSnapshot;
import org.directpathguard.host.InventoryException;
import org.directpathguard.host.InventorySource;
import org.directpathguard.host.Origin;
import org.directpathguard.host.SnapshotReceiver;
import org.directpathguard.host.ToggleHolders;
import org.directpathguard.host.Tristate;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.reading.CachedObjects;
import org.directpathguard.vsphere.reading.HostReader;
import org.directpathguard.vsphere.reading.HostReferences;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.Objects;
import org.directpathguard.vsphere.reading.OtherHosts;
import org.directpathguard.vsphere.reading.PropertyBag;
import org.directpathguard.vsphere.reading.ReadingContext;

/** The inventory of a vCenter or of a stand-alone ESXi host, read whenever it is asked for. */
public final class LiveInventory implements InventorySource {

    private static final int CHUNK = 50;

    private final VimSession session;
    private final LiveObjects objects;
    private final LiveQuestions questions;
    private final InventoryVisibility visibility;

    private LiveInventory(VimSession session, String user) {
        this.session = session;
        this.objects = new LiveObjects(session);
        this.questions = new LiveQuestions(session);
        this.visibility = new InventoryVisibility(session, user);
    }

    /**
     * Logs in.
     *
     * @param settings whom to ask, and how
     * @return the inventory, to be closed
     * @throws VsphereException if the server can't be reached, is not believed or refuses the login
     */
    public static LiveInventory open(ConnectionSettings settings) throws VsphereException {
        return new LiveInventory(
                VimSession.open(settings), settings.credentials().user());
    }

    /** {@return the session, for calls that change something or watch} */
    public VimSession session() {
        return session;
    }

    @Override
    public List<HostReference> hosts() throws VsphereException {
        return objects.readAll(ObjectKind.HOST_NAME).stream()
                .map(HostReferences::of)
                .sorted(Comparator.comparing(HostReference::name))
                .toList();
    }

    @Override
    public HostSnapshot read(HostReference host) throws InventoryException {
        // Not all the others of a large inventory, only those it shares datastores with.
        ReadingContext context = context(Instant.now(), this::named);
        Map<String, PropertyBag> bags = objects.read(ObjectKind.HOST, List.of(ObjectKind.HOST.reference(host.moid())));
        return snapshot(objects, context, bags, host);
    }

    @Override
    public void readAll(List<HostReference> hosts, SnapshotReceiver receiver) throws InventoryException {
        Instant began = Instant.now();
        Map<String, HostReference> all = byId(hosts());
        ReadingContext context = context(began, moids -> all);
        CachedObjects cache = new CachedObjects(objects);
        for (int start = 0; start < hosts.size(); start += CHUNK) {
            List<HostReference> chunk = hosts.subList(start, Math.min(hosts.size(), start + CHUNK));
            Map<String, PropertyBag> bags = objects.read(
                    ObjectKind.HOST,
                    chunk.stream()
                            .map(host -> ObjectKind.HOST.reference(host.moid()))
                            .toList());
            cache.prefetch(bags.values());
            HostsAtOnce.read(chunk, host -> snapshot(cache, context, bags, host), receiver);
            cache.forget(ObjectKind.MACHINE);
        }
    }

    private HostSnapshot snapshot(
            Objects source, ReadingContext context, Map<String, PropertyBag> bags, HostReference host)
            throws InventoryException {
        PropertyBag bag = bags.get(host.moid());
        if (bag == null) {
            throw new VsphereException(
                    "The host " + host.name() + " (" + host.moid() + ") is no longer in the inventory of "
                            + session.serverName() + ", or the account may not see it.",
                    "Read the list of hosts again.");
        }
        return new HostReader(source, questions, context).read(bag);
    }

    private Map<String, HostReference> named(Collection<String> moids) throws VsphereException {
        Map<String, PropertyBag> bags = objects.read(
                ObjectKind.HOST_NAME,
                moids.stream().map(ObjectKind.HOST_NAME::reference).toList());
        return byId(bags.values().stream().map(HostReferences::of).toList());
    }

    private static Map<String, HostReference> byId(Collection<HostReference> hosts) {
        return hosts.stream().collect(Collectors.toMap(HostReference::moid, Function.identity(), (one, other) -> one));
    }

    private ReadingContext context(Instant began, OtherHosts hosts) {
        Tristate whole = visibility.ask();
        return session.isVcenter()
                ? new ReadingContext(Origin.VCENTER, Optional.of(session.serverName()), began, hosts, whole)
                : new ReadingContext(Origin.ESXI, Optional.empty(), began, hosts, whole);
    }

    @Override
    public ToggleHolders.Book toggleHolders() {
        return new ToggleHolderQuestions(session, objects, visibility).ask();
    }

    @Override
    public void close() {
        session.close();
    }
}
