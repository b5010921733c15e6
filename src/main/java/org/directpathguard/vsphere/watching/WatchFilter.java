package org.directpathguard.vsphere.watching;

import com.vmware.vim25.InvalidProperty;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.SelectionSpec;
import com.vmware.vim25.TraversalSpec;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.directpathguard.vsphere.connection.SoapFault;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimClient;
import org.directpathguard.vsphere.connection.VimSession;
import org.directpathguard.vsphere.xml.UnreadableXmlException;

/** Sets one filter, over every object of the watched types below the root folder. */
final class WatchFilter {

    private static final int MOST_UNKNOWN_PATHS = 40;

    private final VimSession session;
    private final List<WatchedType> types;

    WatchFilter(VimSession session) {
        this.session = session;
        this.types = Arrays.stream(WatchedType.values())
                .filter(type -> session.isVcenter() || type != WatchedType.PORT_GROUP)
                .toList();
    }

    /** Makes a collector of its own, so that nobody else's filters mix with this one. */
    ManagedObjectReference createCollector(VimClient calls) throws IOException {
        ManagedObjectReference collector = reference(
                calls,
                SoapRequest.of("CreatePropertyCollector", session.content().getPropertyCollector()));
        ManagedObjectReference view = reference(
                calls,
                SoapRequest.of("CreateContainerView", session.content().getViewManager())
                        .with(
                                "container",
                                ManagedObjectReference.class,
                                session.content().getRootFolder())
                        .with(
                                "type",
                                String.class,
                                types.stream().map(WatchedType::typeName).toArray(String[]::new))
                        .with("recursive", boolean.class, true));
        createFilter(calls, collector, view);
        return collector;
    }

    /** Paths that are newer than the server are left out. */
    private void createFilter(VimClient calls, ManagedObjectReference collector, ManagedObjectReference view)
            throws IOException {
        Set<String> unknown = new TreeSet<>();
        while (true) {
            try {
                reference(
                        calls,
                        SoapRequest.of("CreateFilter", collector)
                                .with("spec", PropertyFilterSpec.class, filter(view, unknown))
                                .with("partialUpdates", boolean.class, false));
                return;
            } catch (SoapFault fault) {
                Optional<String> path = fault.as(InvalidProperty.class).map(InvalidProperty::getName);
                if (path.isEmpty() || unknown.size() >= MOST_UNKNOWN_PATHS || !unknown.add(path.get())) {
                    throw fault;
                }
            }
        }
    }

    private static ManagedObjectReference reference(VimClient calls, SoapRequest request) throws IOException {
        if (calls.call(request.returning(ManagedObjectReference.class)).value()
                instanceof ManagedObjectReference reference) {
            return reference;
        }
        throw new UnreadableXmlException("it names no object");
    }

    private PropertyFilterSpec filter(ManagedObjectReference view, Set<String> unknown) {
        PropertyFilterSpec filter = new PropertyFilterSpec();
        filter.propSet = types.stream().map(type -> properties(type, unknown)).toArray(PropertySpec[]::new);
        filter.objectSet = new ObjectSpec[] {contents(view)};
        filter.reportMissingObjectsInResults = true;
        return filter;
    }

    private static PropertySpec properties(WatchedType type, Set<String> unknown) {
        PropertySpec properties = new PropertySpec();
        properties.type = type.typeName();
        properties.pathSet =
                type.paths().stream().filter(path -> !unknown.contains(path)).toArray(String[]::new);
        return properties;
    }

    private static ObjectSpec contents(ManagedObjectReference view) {
        TraversalSpec traversal = new TraversalSpec();
        traversal.name = "contents";
        traversal.type = "ContainerView";
        traversal.path = "view";
        traversal.skip = false;
        ObjectSpec object = new ObjectSpec();
        object.obj = view;
        object.skip = true;
        object.selectSet = new SelectionSpec[] {traversal};
        return object;
    }
}
