package org.directpathguard.simulator.service;

import org.directpathguard.simulator.account.Session;
import org.directpathguard.simulator.collect.Sight;
import org.directpathguard.simulator.data.ObjectReference;
import org.directpathguard.simulator.soap.SoapRequest;
import org.directpathguard.simulator.world.ManagedObject;

/**
 * A method call of somebody who is logged in and holds the method's privilege.
 *
 * @param request the call itself
 * @param target the object it is made on
 * @param sight what the caller may see
 */
public record Call(SoapRequest request, ManagedObject target, Sight sight) {

    /** {@return the caller's session} */
    public Session session() {
        return sight.session();
    }

    /** {@return the entity that the target is, or belongs to} */
    public ObjectReference owner() {
        return target.owner();
    }
}
