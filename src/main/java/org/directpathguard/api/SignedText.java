package org.directpathguard.api;

import org.directpathguard.guard.HandedOut;

/**
 * A stored decision with its token, as JSON text. The stored text is sent as it is, so that what was handed out and what the
 * ledger binds are the same bytes.
 *
 * @param json the text
 */
record SignedText(String json) {

    static SignedText of(HandedOut answer) {
        String stored = answer.stored().document();
        return new SignedText("{\"decisionToken\":\"" + answer.token() + "\"," + stored.substring(1));
    }
}
