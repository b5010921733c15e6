package org.directpathguard.repair.configstore;

import org.directpathguard.repair.failure.DamagedException;

/** The ConfigStore database does not pass its integrity check, or is none. */
public final class DamagedConfigStoreException extends DamagedException {

    private static final long serialVersionUID = 1L;

    DamagedConfigStoreException(String damage) {
        super(
                "The ConfigStore database in the saved configuration is damaged: " + damage + ".",
                "Use the state of another bank, or a configuration backup of this host; this one can't be trusted.");
    }
}
