package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * A view of objects that the client named.
 *
 * @param reference what the client calls it by
 * @param objects the objects
 */
record ListView(ObjectReference reference, List<ObjectReference> objects) implements SessionObject {

    @Override
    public ManagedObject current() {
        return ManagedObject.part(reference, reference, Vim.references("view", objects));
    }
}
