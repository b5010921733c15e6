package org.directpathguard.identity;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;
import org.directpathguard.ledger.PlainLine;

/**
 * Who calls.
 *
 * @param name the person or the pipeline that answers for the call; two callers of one name are one person
 * @param kind how that is known
 * @param via name of the token, the vCenter or the identity provider; empty where there is none
 * @param scopes what it may do
 */
public record Caller(String name, CallerKind kind, String via, Set<Scope> scopes) implements Principal {

    /** Somebody on this machine who has not said who it is. */
    public static final Caller LOCAL = new Caller("anonymous", CallerKind.ANONYMOUS, "", Set.of(Scope.CHECK));

    /** Somebody elsewhere who has not said who it is. */
    public static final Caller STRANGER = new Caller("anonymous", CallerKind.ANONYMOUS, "", Set.of());

    /** Makes names fit for one line, and completes the scopes. */
    public Caller {
        name = PlainLine.of(name);
        via = PlainLine.of(via);
        EnumSet<Scope> complete = EnumSet.noneOf(Scope.class);
        complete.addAll(scopes);
        if (complete.contains(Scope.ADMIN)) {
            complete.add(Scope.AUDIT);
        }
        scopes = Set.copyOf(complete);
    }

    @Override
    public String getName() {
        return name;
    }

    /**
     * Whether it may do something.
     *
     * @param scope what
     * @return true if it may
     */
    public boolean may(Scope scope) {
        return scopes.contains(scope);
    }

    /** {@return whether it has said who it is} */
    public boolean isIdentified() {
        return kind != CallerKind.ANONYMOUS;
    }

    /** {@return the caller as the ledger names it: the person, and how it is known} */
    public String auditName() {
        return switch (kind) {
            case TOKEN -> name + " (token " + via + ")";
            case VSPHERE_SESSION -> name + " (vSphere " + via + ")";
            case OIDC -> name + " (OIDC " + via + ")";
            case CERTIFICATE -> name + " (certificate)";
            case DEMO -> name + " (demo)";
            case ANONYMOUS -> name;
        };
    }
}
