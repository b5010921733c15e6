package org.directpathguard.inventory;

import org.directpathguard.host.InventoryException;
import org.directpathguard.vsphere.connection.ObjectGoneException;
import org.directpathguard.vsphere.connection.ServerFaultException;

/** Why a watch ended, in words for those who look at what it kept. */
final class Interruption {

    private Interruption() {}

    static String words(InventoryException failure, InventorySettings settings) {
        if (isForgotten(failure)) {
            return settings.connection().server().displayName()
                    + " no longer knows the watch: its session ended or the server was restarted. Everything is being read"
                    + " again; wait a moment.";
        }
        return Sentences.of(failure);
    }

    /** The filter is gone with its session, or the server can't go on from the version that it gave. */
    private static boolean isForgotten(InventoryException failure) {
        return failure instanceof ObjectGoneException
                || (failure instanceof ServerFaultException fault
                        && fault.fault().equals("InvalidCollectorVersion"));
    }
}
