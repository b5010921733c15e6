package org.directpathguard.plugin;

import org.directpathguard.guard.ApplyFailedException;
import org.directpathguard.guard.ApplyRefusedException;
import org.directpathguard.guard.NotOverridableException;
import org.directpathguard.guard.TokenRefusedException;
import org.directpathguard.ledger.LedgerUnavailableException;
import org.directpathguard.ledger.OverrideRefusedException;
import org.directpathguard.vsphere.connection.PermissionMissingException;
import org.jspecify.annotations.Nullable;

/**
 * Why a change was not made, as vCenter's list of tasks names it. Every id is registered with the plug-in, with words in
 * each language.
 */
enum TaskFault {

    /** The host would lose what it stands on, and no exception allows it. */
    BLOCKED_BY_VERDICT("blockedByVerdict"),
    /** The host is not as it was when it was checked. */
    VERDICT_CHANGED("verdictChanged"),
    /** The check is too old to be acted upon. */
    CHECK_EXPIRED("checkExpired"),
    /** The host can't be judged any more, for instance because evidence is missing. */
    NO_VERDICT("noVerdict"),
    /** The change could not be left to the next start. */
    APPLIES_AT_ONCE("appliesAtOnce"),
    /** The configuration could not be saved before. */
    BACKUP_FAILED("backupFailed"),
    /** The exception was used, expired, or given for something else. */
    OVERRIDE_REFUSED("overrideRefused"),
    /** The licence of the host forbids changes through the API. */
    LICENCE_RESTRICTED("licenceRestricted"),
    /** The service's account lacks a privilege. */
    PRIVILEGE_MISSING("privilegeMissing"),
    /** What was to be done could not be written down, and so was not done. */
    LEDGER_UNAVAILABLE("ledgerUnavailable"),
    /** vCenter or the host did not answer, or refused. */
    VCENTER_FAILED("vcenterFailed"),
    /** Something that nobody foresaw. */
    UNFORESEEN("unforeseen");

    private static final String PREFIX = "org.directpathguard.";

    private final String id;

    TaskFault(String name) {
        this.id = PREFIX + name;
    }

    /** {@return the id under which it is registered} */
    String id() {
        return id;
    }

    /** The fault that says why, from what stopped the change. */
    static TaskFault of(Exception failure) {
        if (failure instanceof ApplyRefusedException refused) {
            return switch (refused.reason()) {
                case BLOCKED -> BLOCKED_BY_VERDICT;
                case CHANGED, NOTHING_TO_OVERRIDE -> VERDICT_CHANGED;
                case NO_VERDICT -> NO_VERDICT;
                case APPLIES_AT_ONCE -> APPLIES_AT_ONCE;
                case NO_BACKUP -> BACKUP_FAILED;
            };
        }
        if (failure instanceof TokenRefusedException) {
            return CHECK_EXPIRED;
        }
        if (failure instanceof OverrideRefusedException || failure instanceof NotOverridableException) {
            return OVERRIDE_REFUSED;
        }
        if (failure instanceof LedgerUnavailableException) {
            return LEDGER_UNAVAILABLE;
        }
        if (failure instanceof ApplyFailedException failed) {
            return failed.restricted() ? LICENCE_RESTRICTED : ofCause(failed.getCause());
        }
        return failure instanceof RuntimeException ? UNFORESEEN : VCENTER_FAILED;
    }

    private static TaskFault ofCause(@Nullable Throwable cause) {
        if (cause instanceof LedgerUnavailableException) {
            return LEDGER_UNAVAILABLE;
        }
        return cause instanceof PermissionMissingException ? PRIVILEGE_MISSING : VCENTER_FAILED;
    }
}
