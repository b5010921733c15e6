package org.directpathguard.guard;

import org.directpathguard.ledger.StoredDecision;

/**
 * A change that is to be made.
 *
 * @param decision the decision it stands on
 * @param token the decision's token, as the caller presented it
 * @param applyNow true to let it take effect without a reboot where the host can
 * @param person who answers for it
 * @param who the same person as the ledger names callers
 */
public record ApplyRequest(StoredDecision decision, String token, boolean applyNow, String person, String who) {}
