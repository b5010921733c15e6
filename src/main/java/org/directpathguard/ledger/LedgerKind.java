package org.directpathguard.ledger;

/** What an entry of the ledger records. Names are stored: add, never rename. */
public enum LedgerKind {
    /** A verdict was computed and handed out. */
    DECISION,
    /** A verdict was compared with the host as it is now. */
    VERIFY,
    /** Somebody asked to go against a BLOCK. */
    OVERRIDE_REQUESTED,
    /** A second person agreed. */
    OVERRIDE_APPROVED,
    /** The one change that an override allows was begun. */
    OVERRIDE_USED,
    /** A change of a host is about to be sent. */
    APPLY_INTENDED,
    /** How that change ended. */
    APPLY_OUTCOME,
    /** A host was found with a dangerous change waiting for its next start. */
    ARMED,
    /** A change that was made past the guard waits on a host, and evidence is missing to tell whether it is dangerous. */
    IN_DOUBT,
    /** A dangerous change was made past the guard and took effect at once, without a restart of the host. */
    ACTIVE_AT_ONCE,
    /** A host was found that has lost its footing to passthrough. */
    HOST_BROKEN,
    /** An armed host's change is about to be taken back. */
    REVERT_INTENDED,
    /** How taking it back ended. */
    REVERT_OUTCOME,
    /** Taking it back did not work, and people have to see to it. */
    ESCALATED,
    /** An API token was made. */
    TOKEN_CREATED,
    /** An API token was replaced by a new secret. */
    TOKEN_ROTATED,
    /** An API token was withdrawn. */
    TOKEN_REVOKED,
    /** Somebody signed in. */
    SIGNED_IN,
    /** Somebody tried to sign in and was refused. */
    SIGN_IN_REFUSED,
    /** The root over everything before this entry. */
    CHECKPOINT
}
