package org.directpathguard.api;

import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Caller;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.PersonalAuthority;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.StoredDecision;
import org.springframework.http.HttpStatus;

/** Asks whether the caller may do what it asks for. The filters before have asked too; this is the second lock. */
final class Access {

    private Access() {}

    static Caller require(Scope scope) throws ApiProblemException {
        Caller caller = Callers.current();
        if (!caller.isIdentified()) {
            throw new ApiProblemException(
                    HttpStatus.UNAUTHORIZED,
                    "who-are-you",
                    "This needs to know who calls",
                    "The call came without a token that is valid.",
                    "Send an API token (Authorization: Bearer ...) with the scope '" + scope.id() + "'.");
        }
        if (!caller.may(scope)) {
            throw new ApiProblemException(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "The caller may not do this",
                    caller.name() + " does not have the scope '" + scope.id() + "'.",
                    "Ask an administrator for a token with it.");
        }
        return caller;
    }

    /** A person who came with a vSphere session must hold the privilege on that very host, by the vCenter's own word. */
    static void requireOnHost(StoredDecision decision) throws ApiProblemException, InventoryException {
        Optional<PersonalAuthority> authority = Callers.authority();
        if (authority.isEmpty()) {
            return;
        }
        boolean allowed = authority
                .get()
                .allows(decision.vcenter().orElse(""), decision.hostMoid(), PersonalAuthority.CHANGE_PASSTHROUGH);
        if (!allowed) {
            throw new ApiProblemException(
                    HttpStatus.FORBIDDEN,
                    "not-allowed",
                    "The caller may not do this",
                    Callers.current().name() + " does not hold " + PersonalAuthority.CHANGE_PASSTHROUGH + " on "
                            + decision.hostName() + ".",
                    "Ask whoever grants permissions in the vCenter, or let somebody apply it who holds the privilege.");
        }
    }
}
