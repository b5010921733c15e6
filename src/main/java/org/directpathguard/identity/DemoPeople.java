package org.directpathguard.identity;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Two people of the demonstration, so that one can ask and the other approve. They exist only there. */
public final class DemoPeople {

    /** Asks for changes and applies them. */
    public static final Caller ALICE =
            new Caller("Alice", CallerKind.DEMO, "", EnumSet.of(Scope.CHECK, Scope.APPLY, Scope.OVERRIDE, Scope.AUDIT));

    /** Approves what Alice asks for, and looks after tokens and the ledger. */
    public static final Caller BOB =
            new Caller("Bob", CallerKind.DEMO, "", Set.of(Scope.CHECK, Scope.APPROVE, Scope.ADMIN));

    private DemoPeople() {}

    /** {@return both} */
    public static List<Caller> all() {
        return List.of(ALICE, BOB);
    }

    static Optional<Caller> find(String name) {
        return all().stream()
                .filter(person -> person.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
