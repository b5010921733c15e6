package org.directpathguard.rules.policy;

import java.time.LocalDate;
import java.util.Optional;
import org.directpathguard.rules.RuleId;
import org.directpathguard.rules.Severity;

/**
 * One entry of a policy.
 *
 * @param rule the rule it is about
 * @param severity the severity it asks for
 * @param scope where it applies
 * @param reason why
 * @param owner who answers for it; always there for exceptions
 * @param expires the last day it applies (UTC); always there for exceptions
 */
record Adjustment(
        RuleId rule,
        Severity severity,
        Scope scope,
        String reason,
        Optional<String> owner,
        Optional<LocalDate> expires) {

    boolean isInForce(LocalDate today) {
        return expires.filter(last -> last.isBefore(today)).isEmpty();
    }
}
