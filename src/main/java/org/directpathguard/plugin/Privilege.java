package org.directpathguard.plugin;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.directpathguard.identity.Scope;

/** What vCenter says that a person may do with a host here. */
enum Privilege {

    /** See the host, as in the client itself. */
    READ("System.Read"),
    /** Ask what a change would do. */
    CHECK("DirectPathGuard.Check"),
    /** Change passthrough after a check. */
    APPLY("DirectPathGuard.Apply"),
    /** Ask for an exception. */
    OVERRIDE("DirectPathGuard.Override"),
    /** Agree to an exception of somebody else. */
    APPROVE("DirectPathGuard.Approve");

    private final String id;

    Privilege(String id) {
        this.id = id;
    }

    /** {@return the id in vCenter; all but the first are registered with the plug-in} */
    String id() {
        return id;
    }

    static List<String> ids() {
        return Arrays.stream(values()).map(Privilege::id).toList();
    }

    static Set<Privilege> among(Set<String> ids) {
        EnumSet<Privilege> held = EnumSet.noneOf(Privilege.class);
        Arrays.stream(values())
                .filter(privilege -> ids.contains(privilege.id()))
                .forEach(held::add);
        return held;
    }

    /** The same in words of the service; reading is no scope there. */
    static Set<Scope> scopes(Set<Privilege> held) {
        EnumSet<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Privilege privilege : held) {
            switch (privilege) {
                case READ -> {}
                case CHECK -> scopes.add(Scope.CHECK);
                case APPLY -> scopes.add(Scope.APPLY);
                case OVERRIDE -> scopes.add(Scope.OVERRIDE);
                case APPROVE -> scopes.add(Scope.APPROVE);
            }
        }
        return scopes;
    }
}
