package org.directpathguard.simulator.collect;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.data.Element;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.soap.SoapFaultException;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * A filter that a client set: it is told when what the filter selects changes.
 *
 * @param reference what the client calls it by
 * @param spec the PropertyFilterSpec
 * @param collector where it was set
 */
record Filter(ObjectReference reference, Element spec, Collector collector) implements SessionObject {

    @Override
    public ManagedObject current() {
        return ManagedObject.part(reference, reference, List.of(spec.named("spec"), Vim.text("partialUpdates", false)));
    }

    @Override
    public void end() {
        collector.removeFilter(reference);
    }

    /**
     * Reads everything that the filter selects; what did not change since is taken from before.
     *
     * @param sight who asks
     * @param before what was read last time
     * @param changed the ids of the objects that changed since
     */
    Map<ObjectReference, Reading> read(Sight sight, Map<ObjectReference, Reading> before, Set<String> changed)
            throws SoapFaultException {
        List<Wanted> wanted = Wanted.of(spec);
        Map<ObjectReference, Reading> now = new LinkedHashMap<>();
        for (ObjectReference selected : selected(sight)) {
            Reading old = before.get(selected);
            boolean fromSession = sight.session().find(selected).isPresent();
            if (old != null && !fromSession && !changed.contains(selected.id())) {
                now.put(selected, old);
            } else {
                Optional<ManagedObject> object = sight.find(selected);
                if (object.isPresent()) {
                    now.put(selected, Reading.of(sight, object.get(), wanted));
                }
            }
        }
        return now;
    }

    private Set<ObjectReference> selected(Sight sight) throws SoapFaultException {
        try {
            return Traversal.select(sight, spec);
        } catch (SoapFaultException e) {
            if (e.fault().type().equals("ManagedObjectNotFound")) {
                return Set.of();
            }
            throw e;
        }
    }
}
