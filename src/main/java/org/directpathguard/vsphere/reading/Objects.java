package org.directpathguard.vsphere.reading;

import com.vmware.vim25.ManagedObjectReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.directpathguard.host.InventoryException;

/** Where the properties of managed objects come from. */
public interface Objects {

    /**
     * Reads objects that something refers to.
     *
     * @param kind what they are
     * @param references the objects
     * @return what was read, by the objects' ids; an object that is not there is left out
     * @throws InventoryException if nothing can be read
     */
    Map<String, PropertyBag> read(ObjectKind kind, Collection<ManagedObjectReference> references)
            throws InventoryException;

    /**
     * Reads every object of a kind.
     *
     * @param kind the kind
     * @return what was read
     * @throws InventoryException if nothing can be read
     */
    List<PropertyBag> readAll(ObjectKind kind) throws InventoryException;
}
