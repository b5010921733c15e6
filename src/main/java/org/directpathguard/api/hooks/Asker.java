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

    private static final int LONGEST_KEY = 200;

    /** The caller of the present request. */
    static Asker calling(Optional<String> requester, Optional<String> changeId) {
        return new Asker(Callers.current().auditName(), requester, changeId, true);
    }

    /** The same one, leaving no trace. */
    Asker silent() {
        return new Asker(who, requester, changeId, false);
    }

    /** Under what its questions to a hook are kept; callers don't share answers. */
    String key(String hook) {
        return HookText.cut(hook + " " + who, LONGEST_KEY);
    }
}
