package org.directpathguard.simulator.account;

import org.directpathguard.simulator.world.ManagedObject;

/** A managed object that only one session has: a view, a property collector, a filter. */
public interface SessionObject {

    /** {@return the object as it is now} */
    ManagedObject current();

    /** Called when the client destroys the object. */
    default void end() {}
}
