package org.directpathguard.api.hooks;

import java.util.Optional;
import org.directpathguard.identity.Callers;

/**
 * On whose behalf an outside system asks.
 *
 * @param who the caller as the ledger names it
 * @param requester the person that the outside system names; not proven
 * @param changeId number of the change, or of the run
 * @param recorded false for a question that must leave no trace
 */
record Asker(String who, Optional<String> requester, Optional<String> changeId, boolean recorded) {

    /** The caller of the present request. */
    static Asker calling(Optional<String> requester, Optional<String> changeId) {
        return new Asker(Callers.current().auditName(), requester, changeId, true);
    }
}
