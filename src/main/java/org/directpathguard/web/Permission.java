package org.directpathguard.web;

import java.util.Optional;
import org.directpathguard.host.InventoryException;
import org.directpathguard.identity.Callers;
import org.directpathguard.identity.PersonalAuthority;
import org.directpathguard.identity.Scope;
import org.directpathguard.ledger.StoredDecision;
import org.springframework.security.access.AccessDeniedException;

/** What the person at the browser may do; who has not signed in is sent there. */
final class Permission {

    private Permission() {}

    static void require(Scope scope) {
        if (!Callers.current().may(scope)) {
            throw new AccessDeniedException("The scope " + scope.id() + " is missing");
        }
    }

    static void requireIdentity() {
        if (!Callers.current().isIdentified()) {
            throw new AccessDeniedException("Nobody has signed in");
        }
    }

    /** Who signed in at a vCenter must hold the privilege on that very host, by the vCenter's own word. */
    static void requireOnHost(StoredDecision decision) throws InventoryException {
        requireIdentity();
        Optional<PersonalAuthority> authority = Callers.authority();
        if (authority.isPresent()
                && !authority
                        .get()
                        .allows(
                                decision.vcenter().orElse(""),
                                decision.hostMoid(),
                                PersonalAuthority.CHANGE_PASSTHROUGH)) {
            throw new AccessDeniedException("The vCenter does not grant " + PersonalAuthority.CHANGE_PASSTHROUGH);
        }
    }
}
