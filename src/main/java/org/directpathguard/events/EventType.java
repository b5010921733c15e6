package org.directpathguard.events;

import java.util.Arrays;
import java.util.Optional;
import org.directpathguard.ledger.LedgerKind;

/** What other systems are told. Names are part of the interface: add, never rename. */
public enum EventType {
    /** A verdict was handed out. */
    DECISION_MADE("decision.made", LedgerKind.DECISION),
    /** A change went against a BLOCK. */
    OVERRIDE_USED("override.used", LedgerKind.OVERRIDE_USED),
    /** A change was made through the guard, or failed half-way. */
    CHANGE_APPLIED("change.applied", LedgerKind.APPLY_OUTCOME),
    /** A dangerous change that was made past the guard waits for a host's next start. */
    HOST_ARMED("host.armed", LedgerKind.ARMED),
    /** A change that was made past the guard waits, and evidence is missing to tell whether it is dangerous. */
    HOST_IN_DOUBT("host.in-doubt", LedgerKind.IN_DOUBT),
    /** A dangerous change was made past the guard and took effect at once. */
    HOST_ACTIVE_AT_ONCE("host.active-at-once", LedgerKind.ACTIVE_AT_ONCE),
    /** An armed host's change was taken back, or could not be. */
    CHANGE_REVERTED("change.reverted", LedgerKind.REVERT_OUTCOME),
    /** Taking it back did not work, and people have to see to it. */
    REVERT_ESCALATED("revert.escalated", LedgerKind.ESCALATED),
    /** The root over the ledger. */
    CHECKPOINT("checkpoint", LedgerKind.CHECKPOINT),
    /** A host has lost its footing to passthrough. */
    HOST_BROKEN("host.broken", LedgerKind.HOST_BROKEN);

    private static final String PREFIX = "org.directpathguard.";

    private final String name;
    private final LedgerKind kind;

    EventType(String name, LedgerKind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** {@return the type in a CloudEvent} */
    public String id() {
        return PREFIX + name;
    }

    static Optional<EventType> ofEntry(String ledgerKind) {
        return Arrays.stream(values())
                .filter(type -> type.kind.name().equals(ledgerKind))
                .findFirst();
    }

    static Optional<EventType> named(String text) {
        return Arrays.stream(values())
                .filter(type -> type.name.equals(text) || type.id().equals(text))
                .findFirst();
    }
}
