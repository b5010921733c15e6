package org.directpathguard.vsphere.person;

import com.vmware.vim25.DynamicProperty;
import com.vmware.vim25.EntityPrivilege;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectContent;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.PrivilegeAvailability;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.ClonedSession;
import org.directpathguard.vsphere.connection.ConnectionSettings;
import org.directpathguard.vsphere.connection.SoapRequest;

/** A person at one vCenter, with the person's own session: what the vCenter allows the person is what counts here. */
public final class Person implements AutoCloseable {

    private static final int AT_ONCE = 200;

    private final ClonedSession session;

    private Person(ClonedSession session) {
        this.session = session;
    }

    /**
     * Continues a person's session.
     *
     * @param settings the vCenter; the credentials are not used
     * @param ticket a clone ticket
     * @return the person, to be closed
     * @throws VsphereException if the ticket is refused, or the vCenter can't be reached
     */
    public static Person enter(ConnectionSettings settings, String ticket) throws VsphereException {
        return new Person(ClonedSession.open(settings, ticket));
    }

    /** {@return the person, as the vCenter writes names: DOMAIN\name} */
    public String name() {
        return session.userName();
    }

    /**
     * What the person may do on hosts ({@code HasPrivilegeOnEntities}, vSphere API 5.5).
     *
     * @param moids managed object ids of hosts
     * @param privileges ids of privileges
     * @return by host, the privileges that are held; a host about which nothing was said is left out
     * @throws VsphereException if the vCenter can't be asked, or the session is over
     */
    public Map<String, Set<String>> rights(Collection<String> moids, List<String> privileges) throws VsphereException {
        Map<String, Set<String>> rights = new HashMap<>();
        List<String> all = List.copyOf(moids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            ManagedObjectReference[] hosts = all.subList(from, Math.min(from + AT_ONCE, all.size())).stream()
                    .map(moid -> reference("HostSystem", moid))
                    .toArray(ManagedObjectReference[]::new);
            SoapRequest request = SoapRequest.of(
                            "HasPrivilegeOnEntities", session.content().getAuthorizationManager())
                    .with("entity", ManagedObjectReference.class, hosts)
                    .with("sessionId", String.class, session.sessionKey())
                    .with("privId", String.class, privileges.toArray(String[]::new))
                    .returningList(EntityPrivilege.class);
            Object value = session.read("asking what a person may do", request).value();
            if (value instanceof EntityPrivilege[] entities) {
                Arrays.stream(entities).forEach(entity -> add(entity, rights));
            }
        }
        return rights;
    }

    private static void add(EntityPrivilege entity, Map<String, Set<String>> rights) {
        if (entity.getEntity() == null || entity.getPrivAvailability() == null) {
            return;
        }
        Set<String> held = new TreeSet<>();
        for (PrivilegeAvailability availability : entity.getPrivAvailability()) {
            if (availability.isIsGranted()) {
                held.add(availability.getPrivId());
            }
        }
        rights.put(entity.getEntity().getVal(), held);
    }

    /**
     * The hosts of a cluster, as far as the person sees them.
     *
     * @param cluster managed object id of the cluster
     * @return managed object ids of hosts
     * @throws VsphereException if the person may not read the cluster, or it does not exist
     */
    public List<String> hostsOf(String cluster) throws VsphereException {
        PropertySpec property = new PropertySpec();
        property.type = "ClusterComputeResource";
        property.pathSet = new String[] {"host"};
        ObjectSpec object = new ObjectSpec();
        object.obj = reference("ClusterComputeResource", cluster);
        PropertyFilterSpec filter = new PropertyFilterSpec();
        filter.propSet = new PropertySpec[] {property};
        filter.objectSet = new ObjectSpec[] {object};
        SoapRequest request = SoapRequest.of(
                        "RetrieveProperties", session.content().getPropertyCollector())
                .with("specSet", PropertyFilterSpec.class, filter)
                .returningList(ObjectContent.class);
        Object value = session.read("reading the hosts of a cluster", request).value();
        List<String> hosts = new ArrayList<>();
        if (value instanceof ObjectContent[] contents) {
            for (ObjectContent content : contents) {
                for (DynamicProperty found :
                        content.getPropSet() == null ? new DynamicProperty[0] : content.getPropSet()) {
                    if (found.getVal() instanceof ManagedObjectReference[] references) {
                        Arrays.stream(references).forEach(host -> hosts.add(host.getVal()));
                    }
                }
            }
        }
        return hosts;
    }

    /**
     * Lists a deed of the person among vCenter's tasks.
     *
     * @param host managed object id of the host it is done to
     * @param type id of a kind of task that the plug-in brought along
     * @return the task, to be ended
     */
    public ClientTask begin(String host, String type) {
        return ClientTask.begin(session, reference("HostSystem", host), type);
    }

    private static ManagedObjectReference reference(String type, String moid) {
        ManagedObjectReference reference = new ManagedObjectReference();
        reference.type = type;
        reference.val = moid;
        return reference;
    }

    @Override
    public void close() {
        session.close();
    }

    @Override
    public String toString() {
        return "Person[" + name() + "]";
    }
}
