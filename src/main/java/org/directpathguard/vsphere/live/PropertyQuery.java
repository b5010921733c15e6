package org.directpathguard.vsphere.live;

import com.vmware.vim25.InvalidProperty;
import com.vmware.vim25.ManagedObjectReference;
import com.vmware.vim25.ObjectContent;
import com.vmware.vim25.ObjectSpec;
import com.vmware.vim25.PropertyFilterSpec;
import com.vmware.vim25.PropertySpec;
import com.vmware.vim25.RetrieveOptions;
import com.vmware.vim25.RetrieveResult;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.vsphere.connection.Answer;
import org.directpathguard.vsphere.connection.SoapFault;
import org.directpathguard.vsphere.connection.SoapRequest;
import org.directpathguard.vsphere.connection.VimClient;
import org.directpathguard.vsphere.reading.ObjectKind;
import org.directpathguard.vsphere.reading.PropertyBag;
import org.jspecify.annotations.Nullable;

/**
 * One question to the property collector, answered in pages.
 *
 * <p>Paths that the server does not know, because they are newer than it, are left out and count as not set. A session
 * that ends between two pages takes the rest with it; the caller then starts from the first page.
 */
final class PropertyQuery {

    private static final int PAGE = 50;

    /** For kinds of which a few short properties are read. */
    private static final int LONG_PAGE = 500;

    private static final int FEW_PATHS = 3;

    private static final int MOST_UNKNOWN_PATHS = 40;

    private final ManagedObjectReference collector;
    private final Set<String> unknownPaths;

    /**
     * Asks a property collector.
     *
     * @param collector the collector
     * @param unknownPaths paths, with their type before them, that the server is known not to know; grows
     */
    PropertyQuery(ManagedObjectReference collector, Set<String> unknownPaths) {
        this.collector = collector;
        this.unknownPaths = unknownPaths;
    }

    /** Asks as part of calls that belong together, so that all of them start anew when the session ends. */
    List<PropertyBag> ask(VimClient calls, ObjectKind kind, List<ObjectSpec> objects) throws IOException {
        for (int attempt = 0; ; attempt++) {
            try {
                return pages(calls, kind, objects);
            } catch (SoapFault fault) {
                Optional<String> path = fault.as(InvalidProperty.class).map(InvalidProperty::getName);
                boolean ours = path.filter(kind.paths()::contains).isPresent();
                if (!ours || attempt >= MOST_UNKNOWN_PATHS || !unknownPaths.add(key(kind, path.get()))) {
                    throw fault;
                }
            }
        }
    }

    private List<PropertyBag> pages(VimClient calls, ObjectKind kind, List<ObjectSpec> objects) throws IOException {
        RetrieveOptions options = new RetrieveOptions();
        options.maxObjects = kind.paths().size() <= FEW_PATHS ? LONG_PAGE : PAGE;
        SoapRequest request = SoapRequest.of("RetrievePropertiesEx", collector)
                .with("specSet", PropertyFilterSpec.class, filter(kind, objects))
                .with("options", RetrieveOptions.class, options)
                .returning(RetrieveResult.class);
        List<PropertyBag> bags = new ArrayList<>();
        String token = take(calls.call(request), bags);
        while (token != null) {
            SoapRequest next = SoapRequest.of("ContinueRetrievePropertiesEx", collector)
                    .with("token", String.class, token)
                    .returning(RetrieveResult.class);
            token = take(calls.call(next), bags);
        }
        return bags;
    }

    private static @Nullable String take(Answer answer, List<PropertyBag> bags) {
        if (!(answer.value() instanceof RetrieveResult page)) {
            return null;
        }
        if (page.getObjects() != null) {
            for (ObjectContent content : page.getObjects()) {
                bags.add(PropertyBag.exact(content, answer.remarks()));
            }
        }
        return page.getToken() == null || page.getToken().isEmpty() ? null : page.getToken();
    }

    private PropertyFilterSpec filter(ObjectKind kind, List<ObjectSpec> objects) {
        PropertySpec properties = new PropertySpec();
        properties.type = kind.typeName();
        properties.pathSet = kind.paths().stream()
                .filter(path -> !unknownPaths.contains(key(kind, path)))
                .toArray(String[]::new);
        PropertyFilterSpec filter = new PropertyFilterSpec();
        filter.propSet = new PropertySpec[] {properties};
        filter.objectSet = objects.toArray(ObjectSpec[]::new);
        filter.reportMissingObjectsInResults = true;
        return filter;
    }

    private static String key(ObjectKind kind, String path) {
        return kind.typeName() + " " + path;
    }
}
