package org.directpathguard.simulator.account;

import java.util.Set;

/**
 * A named set of privileges.
 *
 * @param id the role's number; vCenter's own roles have negative ones
 * @param name for instance {@code ReadOnly}
 * @param privileges privilege ids; {@code *} stands for every privilege there is
 */
public record Role(int id, String name, Set<String> privileges) {

    private static final String EVERY = "*";

    /** Everything. */
    public static final Role ADMINISTRATOR = new Role(-1, "Admin", Set.of(EVERY));

    /** Seeing and reading, the role that vCenter calls Read-only. */
    public static final Role READ_ONLY =
            new Role(-2, "ReadOnly", Set.of("System.Anonymous", "System.View", "System.Read"));

    /** Seeing names and places without reading details. */
    public static final Role VIEW = new Role(-3, "View", Set.of("System.Anonymous", "System.View"));

    /** Nothing, not even seeing. */
    public static final Role NO_ACCESS = new Role(-5, "NoAccess", Set.of());

    /** Takes its own copy of the privileges. */
    public Role {
        privileges = Set.copyOf(privileges);
    }

    /**
     * Tells whether the role holds a privilege.
     *
     * @param privilege its id, for instance {@code Host.Config.PciPassthru}
     * @return true if so; what needs no privilege is always held
     */
    public boolean holds(String privilege) {
        return privilege.isEmpty()
                || privilege.equals("System.Anonymous")
                || privileges.contains(EVERY)
                || privileges.contains(privilege);
    }
}
