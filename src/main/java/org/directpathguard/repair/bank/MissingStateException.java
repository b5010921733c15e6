package org.directpathguard.repair.bank;

import org.directpathguard.repair.failure.DamagedException;

/** A bank holds no saved configuration. */
public final class MissingStateException extends DamagedException {

    private static final long serialVersionUID = 1L;

    MissingStateException() {
        super(
                "The bank holds neither STATE.TGZ nor LOCAL.TGZ under the short name that the loader looks for.",
                "If boot.cfg lists state.tgz, the loader stops with 'Fatal error: 15 (not found)': copy a state"
                        + " archive of this very host and build back, or remove '--- state.tgz' from modules= to start"
                        + " with factory settings.");
    }
}
