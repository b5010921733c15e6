package org.directpathguard.guard;

import java.util.Optional;

/**
 * Who asked for a verdict, and what for.
 *
 * @param enable true to give devices away
 * @param requester the person named in the request; not proven
 * @param changeId number of the change
 * @param who the caller, as the ledger names it
 */
public record Question(boolean enable, Optional<String> requester, Optional<String> changeId, String who) {

    /** {@return who asked, as the ledger shows it} */
    String asked() {
        return requester
                .filter(person -> !person.isBlank())
                .map(person -> person + ", through " + who)
                .orElse(who);
    }
}
