package org.directpathguard.vsphere.live;

import com.vmware.vim25.ManagedObjectReference;
import java.util.Optional;
import org.directpathguard.host.ToggleHolder;
import org.directpathguard.vsphere.reading.PropertyBag;

/**
 * An object in the tree of the inventory.
 *
 * @param place which
 * @param parent what it is in; empty for the root, and where the account may not see it
 */
record PlaceInTree(ToggleHolder.Place place, Optional<ManagedObjectReference> parent) {

    static PlaceInTree of(PropertyBag bag) {
        return new PlaceInTree(
                new ToggleHolder.Place(
                        String.valueOf(bag.object().getType()),
                        bag.moid(),
                        bag.find("name").value().map(String::valueOf).orElse("")),
                bag.find("parent")
                        .value()
                        .filter(ManagedObjectReference.class::isInstance)
                        .map(ManagedObjectReference.class::cast));
    }
}
