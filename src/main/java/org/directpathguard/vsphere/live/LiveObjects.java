package org.directpathguard.vsphere.live;

import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.TraversalSpec;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.directpathguard.vsphere.VsphereException;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimClient;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.Objects;
import org.directpathguard.vsphere.reading.PropertyBag;
import org.directpathguard.vsphere.xml.UnreadableXmlException;

/** Managed objects as the server has them now. */
final class LiveObjects implements Objects {

    private final VimSession session;
    private final Set<String> unknownPaths = ConcurrentHashMap.newKeySet();

    LiveObjects(VimSession session) {
        this.session = session;
    }

    @Override
    public Map<String, PropertyBag> read(ObjectKind kind, Collection<ManagedObjectReference> references)
            throws VsphereException {
        Map<String, PropertyBag> bags = new LinkedHashMap<>();
        if (references.isEmpty()) {
            return bags;
        }
        List<ObjectSpec> objects =
                references.stream().distinct().map(LiveObjects::single).toList();
        String doing = "reading " + objects.size() + " " + kind.typeName();
        for (PropertyBag bag : session.read(doing, calls -> query().ask(calls, kind, objects))) {
            bags.put(bag.moid(), bag);
        }
        return bags;
    }

    @Override
    public List<PropertyBag> readAll(ObjectKind kind) throws VsphereException {
        return session.read("reading all " + kind.typeName(), calls -> readAll(calls, kind));
    }

    private List<PropertyBag> readAll(VimClient calls, ObjectKind kind) throws IOException {
        SoapRequest request = SoapRequest.of(
                        "CreateContainerView", session.content().getViewManager())
                .with(
                        "container",
                        ManagedObjectReference.class,
                        session.content().getRootFolder())
                .with("type", String.class, new String[] {kind.typeName()})
                .with("recursive", boolean.class, true)
                .returning(ManagedObjectReference.class);
        if (!(calls.call(request).value() instanceof ManagedObjectReference view)) {
            throw new UnreadableXmlException("it holds no view");
        }
        List<PropertyBag> bags = query().ask(calls, kind, List.of(contents(view)));
        calls.call(SoapRequest.of("DestroyView", view));
        return bags;
    }

    private PropertyQuery query() {
        return new PropertyQuery(session.content().getPropertyCollector(), unknownPaths);
    }

    private static ObjectSpec single(ManagedObjectReference reference) {
        ObjectSpec object = new ObjectSpec();
        object.obj = reference;
        return object;
    }

    private static ObjectSpec contents(ManagedObjectReference view) {
        TraversalSpec traversal = new TraversalSpec();
        traversal.name = "contents";
        traversal.type = "ContainerView";
        traversal.path = "view";
        traversal.skip = false;
        ObjectSpec object = single(view);
        object.skip = true;
        object.selectSet = new SelectionSpec[] {traversal};
        return object;
    }
}
