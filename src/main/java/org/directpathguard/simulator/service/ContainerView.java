package org.directpathguard.simulator.service;

import java.util.List;
import org.directpathguard.simulator.account.SessionObject;
import org.directpathguard.simulator.collect.Sight;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.data.Vim;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * A view of everything of some types below an entity; what it holds is looked up each time.
 *
 * @param reference what the client calls it by
 * @param sight whose view it is
 * @param container where it starts
 * @param types which types it shows; none for all
 * @param recursive true to go down to the leaves
 */
record ContainerView(
        ObjectReference reference, Sight sight, ObjectReference container, List<String> types, boolean recursive)
        implements SessionObject {

    @Override
    public ManagedObject current() {
        return ManagedObject.part(
                reference,
                reference,
                Vim.all(
                        Vim.references("view", Container.contents(sight, container, types, recursive)),
                        Vim.reference("container", container),
                        Vim.texts("type", types),
                        Vim.text("recursive", recursive)));
    }
}
