package org.directpathguard.web.picture;

import org.directpathguard.host.Adapter;
import org.directpathguard.host.PhysicalNic;
import org.directpathguard.host.VirtualMachine;
import org.directpathguard.pci.PciAddress;
import org.directpathguard.topology.DatastorePlace;

/** How boxes are called inside a graph. */
final class Ids {

    private Ids() {}

    static String function(PciAddress address) {
        return "function " + address;
    }

    static String adapter(Adapter adapter) {
        return "adapter " + adapter.key();
    }

    static String disk(String canonicalName) {
        return "disk " + canonicalName;
    }

    static String datastore(DatastorePlace place) {
        return "datastore " + place.id();
    }

    static String nic(PhysicalNic nic) {
        return "nic " + nic.key();
    }

    static String portGroup(String key) {
        return "portgroup " + key;
    }

    static String vmkernelNic(String key) {
        return "vmkernel " + key;
    }

    /** A machine stands once behind its datastores and once behind its networks, so that the two chains don't tangle. */
    static String storedMachine(VirtualMachine machine) {
        return "stored machine " + machine.moid();
    }

    static String networkedMachine(VirtualMachine machine) {
        return "networked machine " + machine.moid();
    }

    /** {@return the same for both places of a machine} */
    static String object(String id) {
        return id.replaceFirst("^(stored|networked) ", "");
    }
}
